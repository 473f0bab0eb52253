-- Claims of more than 31 days: who asks for days finds the others by when they begin.
CREATE INDEX claims_long ON claims (day_to) WHERE (day_to - day_from) > 31;
