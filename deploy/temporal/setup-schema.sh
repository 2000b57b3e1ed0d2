#!/bin/sh
# Creates or upgrades Temporal's two databases. Safe to run again: that is how an upgrade of the server begins.
set -eu

tool() {
  temporal-sql-tool --plugin postgres12 --ep "$POSTGRES_SEEDS" -p 5432 -u "$POSTGRES_USER" "$@"
}

for database in temporal temporal_visibility; do
  tool --db "$database" create || echo "$database exists"
  # Fails on a database that has a schema already, whose version stays as it is.
  tool --db "$database" setup-schema -v 0.0 || echo "$database has a schema"
done
schema=/etc/temporal/schema/postgresql/v12
tool --db temporal update-schema -d "$schema/temporal/versioned"
tool --db temporal_visibility update-schema -d "$schema/visibility/versioned"
