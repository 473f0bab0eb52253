using System.Collections.Immutable;
using System.Text.Json;
using Dragoman.Actors;
using Dragoman.Exchange.Output;
using Dragoman.Incidents;

namespace Dragoman.Exchange.Control;

/// <summary>Writes what both lines of the contract and features of a map are made of.</summary>
internal static class ControlWriter
{
    extension(Utf8JsonWriter writer)
    {
        public void Place(HeldPlace place)
        {
            writer.WriteStartObject("place");
            writer.WriteString("key", place.Key);
            writer.WriteString("name", place.Name);
            writer.Optional("lat", place.Point?.Latitude);
            writer.Optional("lon", place.Point?.Longitude);
            writer.Optional("radius_km", place.RadiusKilometres);
            writer.WriteNumber("precision", place.Precision);
            writer.Optional("country", place.Country);
            writer.Optional("admin1", place.Admin1);
            writer.Optional("admin2", place.Admin2);
            writer.Optional("within", place.Within);
            writer.Strings("spellings", place.Spellings);
            writer.WriteEndObject();
        }

        public void Actor(Actor actor)
        {
            writer.WriteString("id", actor.Id);
            writer.WriteString("name", actor.Name);
            writer.Optional("country", actor.Country);
            if (actor.Kind is not ActorKind.Unknown)
                writer.WriteNumber("kind", (int)actor.Kind);
            writer.WriteString("side", actor.Side);
        }

        public void Actors(string name, ImmutableArray<Actor> actors)
        {
            writer.WriteStartArray(name);
            foreach (var actor in actors)
            {
                writer.WriteStartObject();
                writer.Actor(actor);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }

        public void Extent(Extent extent)
        {
            writer.WriteStartObject("extent");
            writer.WriteString("kind", ControlWords.Of(extent));
            if (extent is Extent.Share share)
            {
                writer.WriteNumber("low", share.Low);
                writer.Optional("high", share.High);
            }
            writer.Optional("words", ControlWords.WordsOf(extent));
            writer.WriteEndObject();
        }

        /// <summary>Who says so, how many they are, and which of them are parties to it.</summary>
        public void Testimony<T>(Testimony<T> testimony)
        {
            writer.WriteNumber("voices", testimony.Voices);
            writer.WriteBoolean("parties_only", testimony.IsOfPartiesOnly);
            writer.Strings("speakers", testimony.Speakers);
            writer.Ids("claims", testimony.Claims);
            writer.Ids("of_parties", testimony.OfParties);
        }

        public void Ids(string name, IEnumerable<SourcedClaim> claims) => writer.Strings(name, claims.Select(claim => claim.Id));

        /// <summary>What a claim is traced by: its id, its report and the words.</summary>
        public void Claim(SourcedClaim claim)
        {
            writer.WriteString("id", claim.Id);
            writer.WriteString("report", claim.Report.Id);
            writer.Optional("document", claim.Report.Reference);
            writer.Optional("outlet", claim.Report.Outlet);
            writer.Optional("url", claim.Report.Url);
            writer.Optional("published", claim.Report.Published);
            writer.WriteString("speaker", claim.Speaker);
            writer.WriteString("voice", claim.Voice);
            writer.WriteString("class", claim.Claim.Event.Class);
            writer.Optional("acled", claim.Claim.Event.Acled?.SubEventType);
            writer.WriteString("status", ContractWords.Of(claim.Claim.Status));
            writer.Optional("from", claim.Claim.Time?.From);
            writer.Optional("to", claim.Claim.Time?.To);
            writer.WriteString("words", claim.Claim.Trigger.Of(claim.Report.Text));
            writer.WriteString("evidence", claim.Claim.Evidence.Of(claim.Report.Text));
        }
    }
}
