using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StyleLint.Cli.Commands.Wire;
using StyleLint.Cli.Reports;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Mcp;

/// <summary><c>wire_search</c> and <c>wire_compare</c>: the agencies' stories in the newsroom's archive.</summary>
sealed class WireTools(McpFolder folder)
{
    const int Most = 10;
    const int MostOfAll = 50;

    public IEnumerable<McpTool> All =>
        [
            new(
                "wire_search",
                "Search agency copy",
                "Finds stories of news agencies (Reuters, AP and others) in the newsroom's archive by their words, the "
                    + "newest first. Use it to find the "
                    + "story a draft rests on, or what an agency has corrected or withdrawn since.",
                [
                    new("words", "What the story must contain, each a word or a phrase; capitals do not matter.", ArgumentType.Texts)
                    {
                        IsRequired = true,
                    },
                    new("limit", $"How many stories to give, up to {MostOfAll}. Default: {Most}.", ArgumentType.Number),
                ],
                Search
            ),
            new(
                "wire_compare",
                "Compare with agency copy",
                "Sets each paragraph of a draft beside the paragraph of an agency's story that shares most of its words, and "
                    + "marks runs of five words "
                    + "and more that both have. Use it to see what was copied and must be credited or written anew.",
                [
                    .. McpFolder.DraftArguments,
                    new("story", "The story's id, as wire_search or a finding gives it.") { IsRequired = true },
                    new("version", "The version of the story. Default: the latest.", ArgumentType.Number),
                ],
                Compare
            ),
        ];

    McpAnswer Search(McpArguments given)
    {
        var words = given.Texts("words");
        if (words.Length == 0 || words.Any(string.IsNullOrWhiteSpace))
            throw new CannotRunException("name the words to search for");
        var most = Math.Min(given.Number("limit") ?? Most, MostOfAll);
        var search = new WordSearch(words);
        using var archive = WireArchives.Open(folder.Archive(), folder.Around.Folder);
        var found = archive
            .LatestFirst(search.Words, CancellationToken.None)
            .Select(story => (Story: story, Line: search.Find(story)))
            .Where(each => each.Line is not null)
            .Take(most + 1)
            .ToList();
        using var text = new StringWriter { NewLine = "\n" };
        var around = folder.Around with { Output = text, OutputIsTerminal = false };
        foreach (var (story, line) in found.Take(most))
            WireSearchCommand.Write(story, line!, around, new(IsOn: false));
        if (found.Count != 0 && found.Count <= most)
            text.WriteLine("That is all.");
        else
            text.WriteLine(found.Count == 0 ? "No story contains these words." : "There are more.");
        return McpAnswer.Of(text.ToString(), json =>
        {
            json.WriteStartArray("stories");
            foreach (var (story, line) in found.Take(most))
                Write(json, story, line!);
            json.WriteEndArray();
            json.WriteBoolean("hasMore", found.Count > most);
        });
    }

    McpAnswer Compare(McpArguments given)
    {
        var name = folder.Archive();
        using var archive = WireArchives.Open(name, folder.Around.Folder);
        var story = WireCompareCommand.Find(archive, name, given.Text("story")!, given.Number("version"), CancellationToken.None);
        return folder.Session.Use(
            folder.Draft(given),
            draft =>
            {
                var compared = WireComparison.Of(draft.Result.Story, story);
                using var text = new StringWriter { NewLine = "\n" };
                var around = folder.Around with { Output = text, OutputIsTerminal = false };
                WireCompareCommand.Write(draft.Result.Story, story, compared, around);
                return McpAnswer.Of(text.ToString(), json =>
                {
                    json.WritePropertyName("story");
                    Write(json, story, null);
                    json.WriteNumber("words", compared.Words);
                    json.WriteNumber("shared", compared.Shared);
                    json.WriteStartArray("rows");
                    foreach (var row in compared.Rows)
                    {
                        json.WriteStartObject();
                        Write(json, "draft", row.Draft);
                        Write(json, "story", row.Story);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                });
            },
            CancellationToken.None
        );
    }

    static void Write(Utf8JsonWriter json, WireStory story, string? line)
    {
        json.WriteStartObject();
        json.WriteText("id", story.Id);
        json.WriteNumber("version", story.Version);
        json.WriteText("agency", story.Agency);
        json.WriteString("status", ReadingWords.Name(story.Status));
        WriteMoment(json, "sent", story.Sent);
        WriteMoment(json, "embargo", story.Embargo);
        json.WriteText("headline", story.Headline);
        json.WriteText("byline", story.Byline ?? "");
        if (line is not null)
            json.WriteText("words", line);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, WireParagraph? paragraph)
    {
        if (paragraph is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteText("text", known.Text);
        json.WriteStartArray("shared");
        foreach (var span in known.Shared)
            json.WriteTextValue(known.Text.Substring(span.Start, span.Length));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteMoment(Utf8JsonWriter json, string name, DateTime? moment)
    {
        if (moment is { } known)
            json.WriteString(name, known.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        else
            json.WriteNull(name);
    }
}
