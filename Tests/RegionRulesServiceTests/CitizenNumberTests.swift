import Testing

@testable import RegionRulesService

@Test(arguments: ["111222333", "123456782", "1112.22.333", "12345672"])
func recognisesCitizenNumbers(text: String) {
  #expect(CitizenNumber.passes(text))
}

@Test(arguments: ["", "q1", "000000000", "111222334", "1112223330", "12345678a"])
func leavesOtherIdsAlone(text: String) {
  #expect(!CitizenNumber.passes(text))
}

@Test func refusesOpenAddressesWithoutKeys() {
  var configuration = ServiceConfiguration(root: ".")
  #expect(configuration.objection == nil)
  configuration.host = "0.0.0.0"
  #expect(configuration.objection != nil)
  configuration.isInsecure = true
  #expect(configuration.objection == nil)
}

@Test func readsKeyLines() {
  let digest = String(repeating: "a1", count: 32)
  #expect(ServiceConfiguration.APIKey(line: "gemeente \(digest)")?.name == "gemeente")
  #expect(ServiceConfiguration.APIKey(line: digest) == nil)
  #expect(ServiceConfiguration.APIKey(line: "gemeente \(digest.dropLast())g") == nil)
}
