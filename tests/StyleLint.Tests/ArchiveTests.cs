using System.Reflection;
using StyleLint.Benchmarks;
using StyleLint.Wire;
using StyleLint.Workspace.Wire;
using Xunit.Sdk;
using static StyleLint.Tests.AgencyCopy;

namespace StyleLint.Tests;

/// <summary>Where an archive is kept.</summary>
public enum Home
{
    Folder,
    ClickHouse,
}

/// <summary>Tries a theory on an archive in a folder.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InFolderAttribute(params object[] values) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            [Home.Folder, .. values],
        ];
}

/// <summary>Tries a theory on an archive in ClickHouse; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InClickHouseAttribute : DataAttribute
{
    readonly object[] _values;

    public InClickHouseAttribute(params object[] values)
    {
        _values = values;
        Skip = ClickHouseServers.Missing;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            [Home.ClickHouse, .. _values],
        ];
}

/// <summary>What every archive keeps and answers, wherever it is.</summary>
[Collection(ClickHouseTests.Name)]
public sealed class ArchiveTests(ClickHouseServers servers) : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InFolder]
    [InClickHouse]
    public void A_story_comes_out_as_it_went_in(Home home)
    {
        var place = NewArchive(home);
        var story = Story() with
        {
            Version = 3,
            Status = WireStatus.Withheld,
            Headline = "Hafen – geschlossen 😀",
            Body = "First paragraph.\nSecond, with a \u2028 in it.",
            Byline = "Ada Brown",
            UsageTerms = "Not in Norway",
            Sent = new DateTime(2026, 2, 3, 14, 30, 0, DateTimeKind.Utc).AddTicks(1234567),
            Embargo = new(2026, 2, 4, 6, 0, 0, DateTimeKind.Utc),
        };
        var bare = new WireStory("bare", "dpa", "", "Nothing else is known of it.");
        var old = new WireStory("old", "Havas", "", "The queen is well.")
        {
            Sent = new(1841, 6, 1, 0, 0, 0, DateTimeKind.Utc),
            Byline = "",
        };
        Assert.Equal((3, 0), Add(place, bare, old, story));
        using var archive = Open(place);
        Assert.Equal(story, Assert.Single(archive.Versions("Reuters", story.Id, default)));
        Assert.Equal(bare, Assert.Single(archive.Versions("dpa", "bare", default)));
        Assert.Equal(old, Assert.Single(archive.WithId("old", default)));
        Assert.Empty(archive.Versions("AP", "bare", default));
        Assert.Equal([story, old, bare], archive.LatestFirst([], default));
        Assert.Equal([bare, old, story], archive.EarliestFirst(default));
        Assert.Empty(archive.Verify(default));
    }

    [Theory]
    [InFolder]
    [InClickHouse]
    public void No_text_is_anything_but_text(Home home)
    {
        var place = NewArchive(home);
        string[] hostile =
        [
            "'; DROP TABLE stories; --",
            "\\'); DROP DATABASE wire",
            "a\0b\tc\r\nd\\N",
            "{x:String}",
            "%d $1 ?",
            "\" ` /* */",
            "'",
            "\\",
            "))) UNION ALL SELECT 1",
            "\uFFFD\u202E",
        ];
        var stories = hostile
            .Select(text => new WireStory(text, text, text, $"{text} and the harbour was closed for the whole of the night {text}")
            {
                Byline = text,
                UsageTerms = text,
            })
            .ToList();
        Assert.Equal((stories.Count, 0), Add(place, stories));
        Assert.Equal((0, stories.Count), Add(place, stories));
        using (var archive = Open(place))
        {
            foreach (var story in stories)
            {
                Assert.Equal(story, Assert.Single(archive.Versions(story.Agency, story.Id, default)));
                Assert.Contains(story, archive.LatestFirst([story.Headline], default));
                Assert.NotEmpty(archive.Ask(Asking(story), default).Candidates);
            }
        }

        using (var writer = Write(place))
            Assert.Equal(stories.Count, writer.Remove(hostile));
        using var emptied = Open(place);
        Assert.Empty(emptied.EarliestFirst(default));
        Assert.Empty(emptied.Verify(default));
    }

    [Theory]
    [InFolder]
    [InClickHouse]
    public void A_version_is_kept_once_and_a_killed_one_becomes_a_version_of_its_own(Home home)
    {
        var place = NewArchive(home);
        Assert.Equal((2, 1), Add(place, Story(), Story(body: "Other words for the same version."), Story(version: 2)));
        var cancelled = Story(version: 2) with { Status = WireStatus.Cancelled };
        Assert.Equal((2, 3), Add(place, Story(version: 2), cancelled, cancelled, Story(version: 2), Story() with { Agency = "dpa" }));
        using var archive = Open(place);
        Assert.Equal(
            [(1, WireStatus.Usable), (2, WireStatus.Usable), (3, WireStatus.Cancelled)],
            archive.Versions("Reuters", Story().Id, default).Select(story => (story.Version, story.Status))
        );
        Assert.Single(archive.Versions("dpa", Story().Id, default));
    }

    [Theory]
    [InFolder]
    [InClickHouse]
    public void A_story_is_taken_back_without_text_and_however_its_owner_is_named(Home home)
    {
        var place = NewArchive(home);
        var story = Story();
        Assert.Equal((1, 0), Add(place, story));
        var kill = new WireStory(story.Id, "example.org", "", "") { Version = 2, Status = WireStatus.Cancelled };
        Assert.Equal((1, 1), Add(place, kill, kill));
        using (var archive = Open(place))
        {
            Assert.Equal(
                [WireStatus.Usable, WireStatus.Cancelled],
                archive.Versions("Reuters", story.Id, default).Select(each => each.Status)
            );
            Assert.Empty(archive.Verify(default));
            // Only the version with words is a candidate.
            Assert.Single(archive.Ask(Asking(story), default).Candidates);
        }

        // A story of another agency that happens to have the same id is not the owner's.
        Assert.Equal((1, 0), Add(place, story with { Agency = "example.org", Version = 3 }));
        using var both = Open(place);
        Assert.Single(both.Versions("example.org", story.Id, default));
    }

    [Theory]
    [InFolder]
    [InClickHouse]
    public void A_story_is_taken_back_by_an_item_that_does_not_say_whose_it_is(Home home)
    {
        var place = NewArchive(home);
        var story = Story();
        var kill = new WireStory(story.Id, "", "", "Do not use.") { Version = 2, Status = WireStatus.Cancelled };
        Assert.Equal((2, 0), Add(place, story, kill));
        using (var archive = Open(place))
        {
            Assert.Equal(
                [WireStatus.Usable, WireStatus.Cancelled],
                archive.Versions("Reuters", story.Id, default).Select(each => each.Status)
            );
        }

        // Nobody's, and one of two agencies': nothing is done, and it is said.
        Assert.Equal((1, 0), Add(place, story with { Agency = "example.org" }));
        using var writer = Write(place);
        writer.Add(kill with { Version = 3 }, hasVersion: true);
        writer.Add(kill with { Id = "another" }, hasVersion: true);
        writer.Close();
        Assert.Equal([story.Id, "another"], writer.Ownerless);
        Assert.Equal((0, 0), (writer.Added, writer.Known));
    }

    [Theory]
    [InFolder]
    [InClickHouse]
    public void Where_an_item_names_no_version_other_words_are_a_new_one(Home home)
    {
        var place = NewArchive(home);
        Assert.Equal((2, 1), Add(place, hasVersion: false, Story(body: "One."), Story(body: "One."), Story(body: "Two.")));
        Assert.Equal((0, 1), Add(place, hasVersion: false, Story(body: "One.")));
        using var archive = Open(place);
        Assert.Equal(
            [(1, "One."), (2, "Two.")],
            archive.Versions("Reuters", Story().Id, default).Select(story => (story.Version, story.Body))
        );
    }

    [Theory]
    [InFolder(1, 100)]
    [InFolder(7, 300)]
    [InFolder(400, 300)]
    [InClickHouse(150, 60)]
    public void It_answers_as_the_archive_in_memory_does(Home home, int addedAtOnce, int questions)
    {
        // Few words, so that runs are shared by two stories, by some, and by too many.
        var random = new Random(addedAtOnce);
        string Sentence() =>
            random.Next(3) == 0
                ? "the ship that came in from the cold sea at night was late"
                : string.Join(' ', Enumerable.Range(0, 12).Select(_ => "abcd"[random.Next(4)]));
        var stories = Enumerable
            .Range(0, 400)
            .Select(number => new WireStory($"id{number % 350}", "AP", "", $"{Sentence()}. {Sentence()}.")
            {
                Version = 1 + (number / 350),
                Sent = random.Next(8) == 0 ? null : new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(random.Next(90)),
            })
            .ToList();
        var place = NewArchive(home);
        // In parts and then all of them, as after an import that broke: what comes twice counts once.
        foreach (var part in stories.Chunk(addedAtOnce).Append([.. stories]))
            Add(place, part);
        var memory = new WireMemory(stories);
        using var archive = Open(place);
        var cut = 0;
        for (var round = 0; round < questions; round++)
        {
            var day = random.Next(10) == 0 ? (DateOnly?)null : new DateOnly(2026, 1, 1).AddDays(random.Next(90));
            var question = new WireQuestion(Fingerprints.OfText($"{Sentence()} {Sentence()} {Sentence()}"), day);
            var (expected, actual) = (memory.Ask(question, default), archive.Ask(question, default));
            Assert.Equal(expected.Days.AsEnumerable(), actual.Days);
            Assert.Equal(
                expected.Candidates.Select(candidate => (candidate.Shared, candidate.Day)),
                actual.Candidates.Select(candidate => (candidate.Shared, candidate.Day))
            );
            Assert.Equal(
                expected.Candidates.Select(candidate => (stories[(int)candidate.Number].Key, candidate.Shared)).Order(),
                actual.Candidates.Select(candidate => (Key(candidate.Number), candidate.Shared)).Order()
            );
            cut += expected.Candidates.Length == WireQuestion.MostCandidates ? 1 : 0;
        }

        Assert.True(cut > 0);

        // In ClickHouse a story's number is its key, and reading them one by one would take a minute.
        long Key(long number) => home == Home.ClickHouse ? number : Assert.Single(archive.Read([number], default)).Key;
    }

    [Theory]
    [InFolder]
    [InClickHouse]
    public void Removed_stories_are_found_no_more_and_may_come_again(Home home)
    {
        var place = NewArchive(home);
        Add(place, Enumerable.Range(0, 60).Select(number => SampleWire.Make(number, 60)));
        var gone = SampleWire.Make(8, 60);
        using (var writer = Write(place))
            Assert.Equal(2, writer.Remove([gone.Id, "nobody"]));
        AssertGone(58);
        // More than once: in ClickHouse the rows of what was removed are there still.
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal((1, 0), Add(place, gone));
            using (var archive = Open(place))
            {
                Assert.Equal(gone, Assert.Single(archive.Versions(gone.Agency, gone.Id, default)));
                Assert.Equal(gone, Assert.Single(archive.Read([archive.Ask(Asking(gone), default).Candidates[0].Number], default)));
            }

            using (var writer = Write(place))
            {
                Assert.Equal(1, writer.Remove([gone.Id]));
                Assert.Equal(0, writer.Remove([gone.Id]));
            }

            AssertGone(58);
        }

        void AssertGone(long left)
        {
            using var archive = Open(place);
            Assert.Empty(archive.Versions(gone.Agency, gone.Id, default));
            Assert.Empty(archive.Ask(Asking(gone), default).Candidates);
            Assert.Equal(left, archive.Info(default).Stories);
            Assert.Equal(left, archive.EarliestFirst(default).Count());
            Assert.Empty(archive.Verify(default));
        }
    }

    [Theory]
    [InFolder]
    [InClickHouse]
    public void Stories_sent_before_a_day_can_be_removed(Home home)
    {
        var place = NewArchive(home);
        Add(
            place,
            Enumerable
                .Range(0, 5)
                .Select(number => Story($"id{number}") with { Sent = new DateTime(2026, 2, 1 + number, 0, 0, 0, DateTimeKind.Utc) })
                .Append(Story("undated") with { Sent = null })
        );
        using (var writer = Write(place))
            Assert.Equal(3, writer.RemoveBefore(new(2026, 2, 4)));
        using var archive = Open(place);
        Assert.Equal(["id3", "id4", "undated"], archive.LatestFirst([], default).Select(story => story.Id).Order());
    }

    ArchiveName NewArchive(Home home) => ArchiveName.Parse(home == Home.Folder ? "wire" : servers.NewArchive());

    IArchiveReader Open(ArchiveName place) => WireArchives.Open(place, _folder.Path);

    IArchiveWriter Write(ArchiveName place) => WireArchives.OpenToWrite(place, _folder.Path, () => { }, CancellationToken.None);

    (long Added, long Known) Add(ArchiveName place, params IEnumerable<WireStory> stories) => Add(place, hasVersion: true, stories);

    (long Added, long Known) Add(ArchiveName place, bool hasVersion, params IEnumerable<WireStory> stories)
    {
        using var writer = Write(place);
        foreach (var story in stories)
            writer.Add(story, hasVersion);
        writer.Close();
        return (writer.Added, writer.Known);
    }
}
