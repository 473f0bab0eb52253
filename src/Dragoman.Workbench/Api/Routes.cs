namespace Dragoman.Workbench.Api;

/// <summary>All routes; a file for each group of them.</summary>
internal static class Routes
{
    public static void MapWorkbench(this IEndpointRouteBuilder application)
    {
        var api = application.MapGroup("/api/v1");
        api.MapMe();
        api.MapSession();
        api.MapTokens();
        api.MapPeople();
        api.MapVocabulary();
        api.MapReports();
        api.MapClaims();
        api.MapNames();
        api.MapIncidents();
        api.MapBasemap();
        api.MapAcross();
        api.MapCharts();
        api.MapControl();
        api.MapRatings();
        api.MapExport();
        api.MapPublications();
        api.MapQuality();
    }
}
