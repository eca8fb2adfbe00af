using System.IO.Compression;
using System.Text;
using VerifyXunit;

namespace StyleLint.Tests;

/// <summary><c>style-lint try</c> on archives of a few stories.</summary>
public sealed class TryTests : IDisposable
{
    const string Stories = """
        {"title": "Mine stays shut", "date": "2026-02-02", "author": "Ada Brown", "body": "The mine will stay shut, the owner said.\n\nAnalysts say it will never open."}
        {"title": "Hall sold", "date": "2026-02-02", "author": "Ada Brown", "body": "The hall was sold, the mayor said.\n\nExperts say the price was low."}
        {"headline": "Rain", "text": "It rained on Monday, March 4, 2025, the office said.\n\nIt was Tuesday."}
        {"note": "no text"}
        no json

        """;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Findings_by_rule_with_samples()
    {
        _folder.Write("archive.jsonl", Stories);
        await Verifier.Verify(Run("try", "all", "archive.jsonl", "--date", "2026-02-03", "--samples", "1").ToString());
    }

    [Fact]
    public void A_packed_archive_is_read_as_it_was()
    {
        _folder.Write("archive.jsonl", Stories);
        using (var packed = new MemoryStream())
        {
            using (var pack = new GZipStream(packed, CompressionMode.Compress))
                pack.Write(Encoding.UTF8.GetBytes(Stories));
            _folder.Write("archive.jsonl.gz", packed.ToArray());
        }

        Assert.Equal(
            Run("try", "all", "archive.jsonl").Output,
            Run("try", "all", "archive.jsonl.gz").Output.Replace(".jsonl.gz", ".jsonl", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Half_a_character_costs_its_own_story_alone()
    {
        _folder.Write(
            "archive.jsonl",
            """
            {"body": "\ud800 was said."}
            {"body": "It rained.", "author": "\udc00"}
            {"body": "It rained on Monday, March 4, 2025, the office said. \ud83d\ude00"}

            """
        );
        var run = Run("try", "dates/weekday-mismatch", "archive.jsonl");
        Assert.Contains("archive.jsonl:1 holds characters that are no text; skipped", run.Error, StringComparison.Ordinal);
        Assert.Contains("archive.jsonl:2 holds characters that are no text; skipped", run.Error, StringComparison.Ordinal);
        Assert.Contains("archive.jsonl:3", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void Of_many_stories_without_text_the_first_few_are_named()
    {
        _folder.Write("archive.jsonl", string.Concat(Enumerable.Repeat("{\"title\": \"Ferry\"}\n", 9)) + "{\"body\": \"It rained.\"}\n");
        var notes = Run("try", "dates", "archive.jsonl").Error.TrimEnd().Split('\n');
        Assert.Equal(4, notes.Length);
        Assert.StartsWith("style-lint: archive.jsonl:3 ", notes[2], StringComparison.Ordinal);
        Assert.StartsWith("style-lint: 6 more stories skipped for the same reason", notes[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_an_archive_whatever_its_settings_leave_out()
    {
        _folder.Write("style-lint.yml", "exclude: [\"old/**\"]\nlevels: { attribution/vague-source: off }\n");
        _folder.Write(
            "old/mine.md",
            "---\ntitle: Mine\n---\n\nThe mine will stay shut, the owner said. Analysts say it will never open.\n"
        );

        Assert.Contains("1 finding in 1 story", Run("try", "attribution/vague-source", "old").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_file_is_tried_by_its_path()
    {
        _folder.Write("archive.jsonl", Stories);
        _folder.Write("desk/style/mine.yml", "extends: existence\nmessage: \"Not '{match}'\"\nlevel: off\ntokens: [mine]\n");

        Assert.Contains(
            "style/mine  1 finding in 1 story",
            Run("try", "desk/style/mine.yml", "archive.jsonl").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Jobs_change_nothing_and_a_seed_what_is_shown()
    {
        var story = Stories.Split('\n')[0];
        _folder.Write("archive.jsonl", string.Concat(Enumerable.Range(0, 200).Select(_ => story + "\n")));
        string[] arguments = ["try", "attribution", "archive.jsonl", "--samples", "3"];

        Assert.Equal(Run([.. arguments, "--jobs", "1"]).Output, Run([.. arguments, "--jobs", "4"]).Output);
        Assert.NotEqual(Run(arguments).Output, Run([.. arguments, "--seed", "7"]).Output);
    }

    [Theory]
    [InlineData("try all", "name a rule and an archive")]
    [InlineData("try attribution/vague-sauce archive.jsonl", "did you mean 'attribution/vague-source'?")]
    [InlineData("try --judge nowhere.yml", "nowhere.yml: no such file; with a rule and an archive, --judge writes it")]
    [InlineData("try --judge archive.jsonl", "archive.jsonl:")]
    [InlineData("try all nowhere", "nowhere: no such file or folder")]
    [InlineData("try all empty.jsonl", "empty.jsonl: no stories")]
    public void What_cannot_be_tried_is_one_line(string arguments, string line)
    {
        _folder.Write("archive.jsonl", Stories);
        _folder.Write("empty.jsonl", "");
        var run = Run(arguments.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.Contains(line, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_are_judged_in_a_file_and_come_to_rows()
    {
        _folder.Write("archive.jsonl", Stories);
        var written = Run("try", "attribution", "archive.jsonl", "--now", "2026-12-01", "--judge", "verdicts.yml");
        Assert.EndsWith(
            "\nWrote 3 findings to verdicts.yml: write right, unsure or wrong after each verdict, then run style-lint try --judge verdicts.yml\n",
            written.Output,
            StringComparison.Ordinal
        );
        var file = File.ReadAllText(_folder.Full("verdicts.yml"));
        Assert.Equal(
            (2, "style-lint: verdicts.yml: no verdict is filled in; write right, unsure or wrong after each\n"),
            (Run("try", "--judge", "verdicts.yml").Code, Run("try", "--judge", "verdicts.yml").Error)
        );

        var parts = file.Replace("corpus: \"archive.jsonl\"", "corpus: US news, old").Split("    verdict:\n");
        _folder.Write("verdicts.yml", $"{parts[0]}    verdict: Right\n{parts[1]}    verdict: wrong\n{parts[2]}    verdict:\n");
        var judged = Run("try", "--judge", "verdicts.yml");
        Assert.Equal("style-lint: 1 of 3 findings have no verdict and do not count\n", judged.Error);
        Assert.Contains(
            "\nattribution/agentless-claim,\"US news, old\",3,0,0,0,0,0,2026-12-01\n",
            "\n" + judged.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\nattribution/missing-byline,\"US news, old\",3,1,1,1,0,0,2026-12-01\n",
            "\n" + judged.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\nattribution/vague-source,\"US news, old\",3,2,1,0,0,1,2026-12-01\n",
            "\n" + judged.Output,
            StringComparison.Ordinal
        );
        await Verifier.Verify(
            string.Concat(file.Split('\n').Where(line => !line.EndsWith(": 0", StringComparison.Ordinal)).Select(line => line + "\n"))
        );
    }

    [Theory]
    [InlineData("verdict: rihgt", "verdicts.yml:8:43: 'verdict' cannot be 'rihgt'; did you mean 'right'?")]
    [InlineData("verdict: right, extra: 1", "verdicts.yml:8:50: unknown key 'extra'")]
    [InlineData("verdict: right}\n  - {rule: a/b", "verdicts.yml:9:12: 'findings' counts fewer of a/b than there are samples")]
    public void A_verdict_that_is_none_is_shown_where_it_stands(string verdict, string line)
    {
        _folder.Write(
            "verdicts.yml",
            $"# judged\ncorpus: US news\ndate: 2026-12-01\narticles: 3\nfindings:\n  a/b: 1\nsamples:\n  - {{rule: a/b, at: x, words: w, {verdict}}}\n"
        );
        var run = Run("try", "--judge", "verdicts.yml");
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"style-lint: {line}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ReportTests.HostileTexts), MemberType = typeof(ReportTests))]
    public void Samples_of_any_words_can_be_judged(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return;
        _folder.Write("stories/a.md", $"---\ntitle: A\n---\n\n{text} Analysts say it is {text}\n");
        Assert.Equal(0, Run("try", "attribution/vague-source", "stories", "--judge", "verdicts.yml").Code);
        _folder.Write(
            "verdicts.yml",
            File.ReadAllText(_folder.Full("verdicts.yml")).Replace("    verdict:\n", "    verdict: right\n", StringComparison.Ordinal)
        );
        Assert.Equal(0, Run("try", "--judge", "verdicts.yml").Code);
        Assert.Contains("is there already", Run("try", "all", "stories", "--judge", "verdicts.yml").Error, StringComparison.Ordinal);
    }

    CommandRun Run(params string[] arguments) => CommandRun.In(_folder.Path, arguments);
}
