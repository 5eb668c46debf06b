#!/usr/bin/env node
// What `npm link` puts on the PATH. It stays where it is when Stint is built anew.
require('../out/main/cli.cjs');
