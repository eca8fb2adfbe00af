using System.Globalization;
using StyleLint.Facts;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>What the other drafts of a folder ask of one of them.</summary>
public class NeighboursTests
{
    const string Unsigned =
        "---\ntitle: Harbour hall sold\ndate: 2026-02-02\n---\n\nThe council voted on Monday to sell the hall, the mayor said.\n\nIt was built in 1902.\n";
    const string NoReporting = "---\ntitle: Opening hours\ndate: 2026-02-02\n---\n\nThe hall opens at noon.\n\nIt closes at six.\n";

    static readonly string Signed = Unsigned.Replace("date:", "author: Ada Brown\ndate:", StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 12, Custom.Unheard)]
    [InlineData(1, 12, Custom.Unheard)]
    [InlineData(2, 12, Custom.Unheard)]
    [InlineData(3, 12, Custom.Mixed)]
    [InlineData(8, 10, Custom.Expected)]
    [InlineData(7, 10, Custom.Mixed)]
    [InlineData(0, 9, Custom.Open)]
    [InlineData(9, 9, Custom.Open)]
    public void The_custom_of_a_folder(int signed, int all, Custom custom) =>
        Assert.Equal(custom, Neighbours.Of(Pages(signed, all), FactBook.Default).Byline);

    [Fact]
    public void A_readme_is_no_neighbour() =>
        Assert.Equal(Custom.Open, Neighbours.Of([.. Pages(9, 9), SourceText.From(Unsigned, "stories/README.md")], FactBook.Default).Byline);

    // Whoever moves a site may name every page for the day of the move.
    [Theory]
    [InlineData(12, 0, 1)]
    [InlineData(0, 12, 0)]
    [InlineData(9, 3, 0)]
    [InlineData(0, 5, 1)]
    [InlineData(5, 0, 1)]
    public void A_day_in_a_file_name_means_what_it_means_beside_it(int alike, int moved, int findings)
    {
        using var folder = new TemporaryFolder();
        for (var page = 1; page <= alike; page++)
            folder.Write(
                $"stories/2025-03-{page:00}-hall.md",
                Unsigned.Replace("2026-02-02", $"2025-03-{page:00}", StringComparison.Ordinal)
            );
        for (var page = 1; page <= moved; page++)
            folder.Write(
                $"stories/2025-02-09-pier-{page}.md",
                Unsigned.Replace("2026-02-02", $"2026-02-{page:00}", StringComparison.Ordinal)
            );
        folder.Write("stories/2025-02-02-new.md", Unsigned);

        var run = CommandRun.In(
            folder.Path,
            ["check", "--only", "dates/file-date-mismatch", "--format", "line", "stories/2025-02-02-new.md"]
        );

        Assert.Equal(findings, run.Output.Split("file-date-mismatch").Length - 1);
    }

    [Theory]
    [InlineData(Unsigned, 0, 12, 0)]
    [InlineData(Unsigned, 3, 12, 0)]
    [InlineData(Unsigned, 12, 12, 1)]
    [InlineData(Unsigned, 0, 5, 1)]
    [InlineData(NoReporting, 3, 12, 0)]
    [InlineData(NoReporting, 12, 12, 1)]
    public void A_byline_is_asked_for_where_others_have_one(string draft, int signed, int all, int findings)
    {
        using var folder = new TemporaryFolder();
        foreach (var page in Pages(signed, all))
            folder.Write(page.Path, page.Text);
        folder.Write("stories/new.md", draft);

        var run = CommandRun.In(folder.Path, ["check", "--only", "attribution/missing-byline", "--format", "line", "stories/new.md"]);

        Assert.Equal(findings, run.Output.Split("missing-byline").Length - 1);
    }

    // Where too few lie beside it to tell, only news is asked.
    [Theory]
    [InlineData("The council voted on Monday to sell the hall, the mayor said.", 1)]
    [InlineData("OSLO, Feb. 2 - The hall is sold.", 1)]
    [InlineData("The hall is open to all who row. The mayor says it is warm.", 0)]
    [InlineData("Come to the hall on Monday, Feb. 9, and bring an oar.", 0)]
    [InlineData("**Ada Obi**, mayor, says who may use the hall.", 0)]
    public void Alone_only_news_is_asked_for_its_byline(string lead, int findings) =>
        Assert.Equal(
            findings,
            Check
                .Lint($"# The hall\n\n{lead}\n\nIt was built in 1902.\n")
                .Diagnostics.Count(found => found.Rule.Name is "attribution/missing-byline")
        );

    // One folder a story: its neighbours are the stories in the folders beside it.
    [Theory]
    [InlineData("2026/2026-02-{0:00}-hall/doc.md", 0, 0)]
    [InlineData("2026/2026-02-{0:00}-hall/doc.md", 6, 0)]
    [InlineData("2026/2026-02-{0:00}-hall/doc.md", 11, 1)]
    [InlineData("stories/hall-{0}/story.md", 0, 0)]
    [InlineData("stories/hall-{0}/story.md", 11, 1)]
    [InlineData("2026/02{0:00}/hall.md", 0, 0)]
    public void Folders_of_one_story_are_neighbours(string path, int signed, int findings)
    {
        using var folder = new TemporaryFolder();
        for (var at = 0; at < 12; at++)
            folder.Write(string.Format(CultureInfo.InvariantCulture, path, at), at < signed ? Signed : Unsigned);
        var draft = string.Format(CultureInfo.InvariantCulture, path, 30);
        folder.Write(draft, Unsigned);

        var run = CommandRun.In(folder.Path, ["check", "--only", "attribution/missing-byline", "--format", "line", draft]);

        Assert.Equal(findings, run.Output.Split("missing-byline").Length - 1);
    }

    // Three are enough where each has a dated folder, and in no other place.
    [Theory]
    [InlineData("2026/2026-02-{0:00}-hall/doc.txt", 0)]
    [InlineData("2026/2026020{0}/doc.md", 0)]
    [InlineData("stories/hall-{0}/doc.md", 1)]
    [InlineData("stories/hall-{0}.md", 1)]
    public void Few_stories_are_an_archive_where_their_folders_are_dated(string path, int findings)
    {
        using var folder = new TemporaryFolder();
        for (var at = 1; at <= 3; at++)
            folder.Write(string.Format(CultureInfo.InvariantCulture, path, at), Unsigned);

        var run = CommandRun.In(
            folder.Path,
            ["check", "--only", "attribution/missing-byline", "--format", "line", string.Format(CultureInfo.InvariantCulture, path, 2)]
        );

        Assert.Equal(findings, run.Output.Split("missing-byline").Length - 1);
    }

    [Fact]
    public void What_lies_beside_the_run_is_no_neighbour()
    {
        using var folder = new TemporaryFolder();
        for (var at = 0; at < 12; at++)
            folder.Write($"desk-{at}/hall.md", Unsigned);

        var run = CommandRun.In(
            Path.Combine(folder.Path, "desk-3"),
            ["check", "--only", "attribution/missing-byline", "--format", "line", "hall.md"]
        );

        Assert.Equal(1, run.Output.Split("missing-byline").Length - 1);
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(0, 0)]
    public void An_editor_asks_for_it_too(int signed, int findings)
    {
        using var folder = new TemporaryFolder();
        foreach (var page in Pages(signed, 12))
            folder.Write(page.Path, page.Text);
        using var talk = new Conversation(folder);
        talk.Begin();
        talk.Open("stories/new.md", Unsigned);

        Assert.Equal(
            findings,
            talk.HearFindings("stories/new.md", 1).Count(found => (string?)found!["code"] == "attribution/missing-byline")
        );
    }

    static SourceText[] Pages(int signed, int all) =>
        [.. Enumerable.Range(0, all).Select(at => SourceText.From(at < signed ? Signed : Unsigned, $"stories/{at:00}.md"))];
}
