using System.Collections.Immutable;
using System.Text;
using Dragoman.Evaluation.Satp;
using Dragoman.Text;

namespace Dragoman.Evaluation.Tests.Satp;

public sealed class SatpTests
{
    private const string Head = "incident_summary,perpetrator,armed_assault,bombing,infrastructure,arrest,surrender,seizure,abduction,total_fatalities,maoist_injuries,security_injuries,civilian_injuries,govt_official_injuries,non_maoist_armed_group_injuries,total_arrests,total_abducted,total_surrenders,longitude,latitude\n";

    private static readonly Lazy<Func<Report, Reading>> Reader = new(() => Shipped.OpenReader());

    [Fact]
    public void Columns_of_coordinates_are_read_the_right_way_round()
    {
        var row = Assert.Single(Read(Head + "\"Two men, it is said, were held.\",Security,0,0,0,1,0,1,0,0,0,0,NA,0,0,2,0,0,18.5,81.25\n"));

        Assert.Equal((18.5, 81.25), (row.Latitude, row.Longitude));
        Assert.Equal((Group.Security, IncidentActions.Arrest | IncidentActions.Seizure, 2), (row.Perpetrator, row.Actions, row.Arrested));
        Assert.Null(row.Injured[Group.Civilians]);
    }

    [Fact]
    public void What_is_no_table_of_incidents_is_refused_by_name() =>
        Assert.StartsWith("rows.csv: ", Assert.Throws<InvalidDataException>(() => Read("name,count\nx,1\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("The police arrested two Maoists and seized three rifles near Ranchi.", Group.Security, IncidentActions.Arrest | IncidentActions.Seizure)]
    [InlineData("Four Maoists surrendered to the police in Raipur.", Group.Maoist, IncidentActions.Surrender)]
    [InlineData("Maoists kidnapped a contractor near Ranchi.", Group.Maoist, IncidentActions.Abduction)]
    [InlineData("Two Maoists were held near Ranchi on Monday.", Group.Security, IncidentActions.Arrest)]
    [InlineData("The police recovered two landmines near Ranchi. They had been planted to target a patrol.", Group.Maoist, IncidentActions.Bombing)]
    [InlineData("Two Maoists were killed in an encounter with the police near Ranchi.", Group.Unknown, IncidentActions.ArmedAssault)]
    [InlineData("Two Maoists were killed in an encounter with the police during a search operation near Ranchi.", Group.Security, IncidentActions.ArmedAssault)]
    [InlineData("Maoists attacked a railway station near Ranchi.", Group.Maoist, IncidentActions.Infrastructure)]
    [InlineData("Maoists damaged a mobile tower near Ranchi with a landmine blast.", Group.Maoist, IncidentActions.Bombing)]
    [InlineData("Maoists ransacked the office of a contractor near Ranchi.", Group.Maoist, IncidentActions.Infrastructure)]
    [InlineData("Maoists fired ten bullets at a police camp near Ranchi.", Group.Maoist, IncidentActions.ArmedAssault)]
    public void Claims_become_a_row(string text, Group perpetrator, IncidentActions actions)
    {
        var row = CodedIncident.Of(Reader.Value(new Report(text) { Country = "IND" }));

        Assert.Equal((perpetrator, actions), (row.Perpetrator, row.Actions));
    }

    [Theory]
    // Everybody of one claim counts; what later sentences say of the same people doesn't count them again, but for those who died also.
    [InlineData("Maoists killed Amit Rao and his mother near Ranchi.", 2)]
    [InlineData("Maoists killed three villagers, two men and one woman, near Ranchi.", 3)]
    [InlineData("Maoists slit the throat of a villager near Ranchi.", 1)]
    [InlineData("Maoists killed a contractor near Ranchi on Monday. The mayor said that the man was shot dead at his house.", 1)]
    [InlineData("Two soldiers were killed in an encounter with Maoists near Ranchi. A Maoist was also killed.", 3)]
    public void The_dead_are_counted_once(string text, int deaths) =>
        Assert.Equal(deaths, CodedIncident.Of(Reader.Value(new Report(text) { Country = "IND", Published = new DateOnly(2010, 3, 10) })).Deaths);

    private static ImmutableArray<GoldIncident> Read(string csv) => GoldIncident.Read("rows.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv)));
}
