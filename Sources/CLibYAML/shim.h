#pragma once
#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "libyaml ontbreekt. Installeer het met: sudo apt-get install -y libyaml-dev pkg-config"
#endif
