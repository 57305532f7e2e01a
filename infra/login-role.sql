-- Run once by the owner, after the first `npm run migrate`, with: psql --set=password="$DATABASE_PASSWORD" --file=infra/login-role.sql
-- The product logs in as this role and works as hurtigspor_app, which owns nothing and can only add to the journal.
create role hurtigspor_login login password :'password' connection limit 400;
grant hurtigspor_app to hurtigspor_login;
