using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Incidents;

/// <summary>Values of a claim as bytes, and back; what may be absent has a byte before it that says whether it is there.</summary>
internal static class ProfileParts
{
    extension(BinaryWriter writer)
    {
        public void Put(string? text)
        {
            writer.Write(text is not null);
            if (text is not null) writer.Write(text);
        }

        public void Put(TextSpan span)
        {
            writer.Write7BitEncodedInt(span.Start);
            writer.Write7BitEncodedInt(span.End);
        }

        public void Put((int From, int To)? days)
        {
            writer.Write(days is not null);
            if (days is not { } known) return;
            writer.Write(known.From);
            writer.Write(known.To);
        }

        public void Put(ClaimTime? time)
        {
            writer.Put(time is null ? null : (time.From.DayNumber, time.To.DayNumber));
            if (time is not null) writer.Write((byte)time.Basis);
        }

        public void Put(ClaimPlace? place)
        {
            writer.Write(place is not null);
            if (place is null) return;
            writer.Put(place.Span);
            foreach (var text in (string?[])[place.Name, place.Gazetteer, place.Country, place.Admin1, place.Admin2]) writer.Put(text);
            foreach (var number in (double?[])[place.Latitude, place.Longitude, place.RadiusKilometres]) writer.Put(number);
            writer.Write((byte)place.Precision);
            writer.Write(place.Relation is not null);
            if (place.Relation is { } relation) writer.Put(relation);
        }

        public void Put(ImmutableArray<ClaimActor> parties)
        {
            writer.Write7BitEncodedInt(parties.Length);
            foreach (var (actor, span, person) in parties)
            {
                foreach (var text in (string?[])[actor.Id, actor.Name, actor.Country, actor.Sector, actor.Side, person]) writer.Put(text);
                writer.Write((byte)actor.Kind);
                writer.Put(span);
            }
        }

        public void Put(ImmutableArray<ClaimQuantity> quantities)
        {
            writer.Write7BitEncodedInt(quantities.Length);
            foreach (var (kind, low, high, of, span) in quantities)
            {
                writer.Write((byte)kind);
                writer.Put(low);
                writer.Put(high);
                writer.Put(of);
                writer.Put(span);
            }
        }

        public void Put(ImmutableArray<string> words)
        {
            writer.Write7BitEncodedInt(words.Length);
            foreach (var word in words) writer.Write(word);
        }

        private void Put(double? number)
        {
            writer.Write(number is not null);
            if (number is { } value) writer.Write(value);
        }

        private void Put(ClaimPlaceRelation relation)
        {
            foreach (var text in (string?[])[relation.Direction, relation.Of, relation.To]) writer.Put(text);
            writer.Put(relation.DistanceKilometres);
            writer.Put(relation.Bearing);
            writer.Put((double?)(int?)relation.Kind);
        }
    }

    extension(BinaryReader reader)
    {
        public string? TextOrNull() => reader.ReadBoolean() ? reader.ReadString() : null;

        public TextSpan Span() => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

        public (int From, int To)? DaysOrNull() => reader.ReadBoolean() ? (reader.ReadInt32(), reader.ReadInt32()) : null;

        /// <summary>Without its words.</summary>
        public ClaimTime? TimeOrNull() =>
            reader.DaysOrNull() is { } days ? new(null, DateOnly.FromDayNumber(days.From), DateOnly.FromDayNumber(days.To), 0, (TimeBasis)reader.ReadByte()) : null;

        public ClaimPlace? PlaceOrNull()
        {
            if (!reader.ReadBoolean()) return null;
            var (span, name, gazetteer, country, admin1, admin2) = (reader.Span(), reader.TextOrNull()!, reader.TextOrNull(), reader.TextOrNull(), reader.TextOrNull(), reader.TextOrNull());
            var (latitude, longitude, radius, precision) = (reader.NumberOrNull(), reader.NumberOrNull(), reader.NumberOrNull(), reader.ReadByte());
            return new(span, name, gazetteer, latitude, longitude, country, admin1, admin2, precision, radius, reader.ReadBoolean() ? reader.Relation() : null);
        }

        public ImmutableArray<ClaimActor> Parties()
        {
            var parties = new ClaimActor[reader.Read7BitEncodedInt()];
            for (var i = 0; i < parties.Length; i++)
            {
                var (id, name, country, sector, side, person) = (reader.TextOrNull()!, reader.TextOrNull()!, reader.TextOrNull(), reader.TextOrNull(), reader.TextOrNull()!, reader.TextOrNull());
                parties[i] = new(new Actor(id, name, country, sector, (ActorKind)reader.ReadByte(), side), reader.Span(), person);
            }
            return [.. parties];
        }

        public ImmutableArray<ClaimQuantity> Quantities()
        {
            var quantities = new ClaimQuantity[reader.Read7BitEncodedInt()];
            for (var i = 0; i < quantities.Length; i++)
                quantities[i] = new((QuantityKind)reader.ReadByte(), reader.NumberOrNull(), reader.NumberOrNull(), reader.TextOrNull(), reader.Span());
            return [.. quantities];
        }

        public ImmutableArray<string> Words()
        {
            var words = new string[reader.Read7BitEncodedInt()];
            for (var i = 0; i < words.Length; i++) words[i] = reader.ReadString();
            return [.. words];
        }

        private double? NumberOrNull() => reader.ReadBoolean() ? reader.ReadDouble() : null;

        private ClaimPlaceRelation Relation()
        {
            var (direction, of, to) = (reader.TextOrNull(), reader.TextOrNull()!, reader.TextOrNull());
            var (distance, bearing, kind) = (reader.NumberOrNull(), reader.NumberOrNull(), reader.NumberOrNull());
            return new(direction, distance, of) { Kind = kind is { } known ? (PlaceRelationKind)(int)known : null, Bearing = bearing, To = to };
        }
    }
}
