// RegionRules
