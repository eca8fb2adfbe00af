using System.Text.Json;
using StyleLint.Workspace;

namespace StyleLint.LanguageServer;

/// <summary>The findings of every draft in the client's folders, for clients that list them.</summary>
static class WorkspaceFindings
{
    /// <summary>Writes the report.</summary>
    /// <param name="parameters">What the client asks, and the ids of the findings it has.</param>
    /// <param name="client">Its folders.</param>
    /// <param name="desks">The newsroom.</param>
    /// <param name="open">The drafts that are open, by full path: their newest text counts.</param>
    /// <param name="cancel">Stops the work.</param>
    public static byte[] Write(JsonElement parameters, Client client, Desks desks, ILookup<string, Snapshot> open, CancellationToken cancel)
    {
        var known = parameters
            .At("previousResultIds")
            .Items()
            .ToLookup(each => each.At("uri").Text(), each => each.At("value").Text(), StringComparer.Ordinal);
        return Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var draft in client.Roots.Where(Directory.Exists).SelectMany(Drafts).DistinctBy(draft => draft.FullPath))
            {
                var snapshot = open[draft.FullPath].FirstOrDefault() ?? OnDisk(draft.FullPath, desks);
                if (snapshot is null)
                    continue;
                var found = snapshot.Read(static insight => insight.Found, cancel);
                var items = Json.Write(each => Findings.Write(each, found, snapshot.Version.Uri, client));
                Findings.WriteReport(json, items, known[snapshot.Version.Uri].FirstOrDefault(), report =>
                {
                    report.WriteString("uri", snapshot.Version.Uri);
                    if (snapshot.Version.Number is { } version)
                        report.WriteNumber("version", version);
                    else
                        report.WriteNull("version");
                });
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    static IEnumerable<FoundDraft> Drafts(string root) => new DraftFinder(root, static (_, _) => { }).Find(root);

    static Snapshot? OnDisk(string path, Desks desks) =>
        DraftFile.Read(path, path.Replace('\\', '/')).Source is { } source
            ? new(new(FileUri.Of(path), path, null, source, desks, new()))
            : null;
}
