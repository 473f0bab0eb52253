-- Claims of more than 31 days: who asks for days finds the others by when they begin.
CREATE INDEX claims_long ON claims (day_to) WHERE julianday(day_to) - julianday(day_from) > 31;
