#!/bin/sh
# Runs once, when the database's volume is new: the two roles of the clinic's database, neither of them privileged.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
    --set=owner="$CLINIC_OWNER_PASSWORD" --set=application="$CLINIC_APPLICATION_PASSWORD" <<'SQL'
create role clinic login password :'owner';
create role clinic_application login password :'application';
create database clinic owner clinic;
SQL
