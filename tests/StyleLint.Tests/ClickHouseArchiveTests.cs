using System.Collections.Immutable;
using StyleLint.Benchmarks;
using StyleLint.Cli;
using StyleLint.Wire;
using StyleLint.Workspace.Wire;
using StyleLint.Workspace.Wire.ClickHouse;
using static StyleLint.Tests.AgencyCopy;

namespace StyleLint.Tests;

/// <summary>What an archive in ClickHouse survives, and that it does all that one in a folder does; over two servers. See
/// <see cref="ArchiveTests"/>.</summary>
[Collection(ClickHouseTests.Name)]
public sealed class ClickHouseArchiveTests(ClickHouseServers servers) : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    static IArchiveReader Open(string address) => WireArchives.Open(ArchiveName.Parse(address), "");

    static IArchiveWriter Write(string address) =>
        WireArchives.OpenToWrite(ArchiveName.Parse(address), "", () => { }, CancellationToken.None);

    static (long Added, long Known) Add(string address, params IEnumerable<WireStory> stories)
    {
        using var writer = Write(address);
        foreach (var story in stories)
            writer.Add(story, hasVersion: true);
        writer.Close();
        return (writer.Added, writer.Known);
    }

    CommandRun Run(params string[] arguments) => CommandRun.In(_folder.Path, arguments);

    [ClickHouseFact]
    public void Rows_that_are_there_twice_count_once()
    {
        var address = servers.NewArchive();
        var stories = Enumerable
            .Range(0, 30)
            .Select(number => Story($"id{number}", "the ship that came in from the cold sea at night was late"))
            .ToList();
        Add(address, stories);
        // What the list of ids does not know is sent again: the rows are there twice until ClickHouse merges them.
        Forget(address);
        Assert.Equal((30, 0), Add(address, stories));
        using var archive = Open(address);
        var question = Asking(stories[0], new(2026, 2, 3));
        var (expected, actual) = (new WireMemory(stories).Ask(question, default), archive.Ask(question, default));
        Assert.Equal(expected.Candidates.Select(candidate => candidate.Shared), actual.Candidates.Select(candidate => candidate.Shared));
        Assert.Equal(30, archive.Info(default).Stories);
        Assert.Equal(30, archive.EarliestFirst(default).Count());
        Assert.Empty(archive.Verify(default));
    }

    [ClickHouseFact]
    public void A_search_finds_words_wherever_they_stand()
    {
        var address = servers.NewArchive();
        Add(
            address,
            Enumerable
                .Range(0, 250)
                .Select(number =>
                    Story($"id{number:000}", $"Number {number} sails. {(number % 2 == 0 ? "Fähre" : "Boat")}") with
                    {
                        Byline = number == 7 ? "Ada Brown" : null,
                        Sent = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(number),
                    }
                )
        );
        using var archive = Open(address);
        Assert.Equal(250, archive.LatestFirst([], default).Count());
        Assert.Equal(250, archive.LatestFirst(["SAILS", "harbour"], default).Select(story => story.Id).Distinct().Count());
        Assert.Equal("id007", Assert.Single(archive.LatestFirst(["ada"], default)).Id);
        Assert.Contains("id248", archive.LatestFirst(["FÄHRE"], default).Select(story => story.Id));
        Assert.Equal(
            archive.LatestFirst([], default).Select(story => story.Day).OrderDescending(),
            archive.LatestFirst([], default).Select(story => story.Day)
        );
    }

    [ClickHouseFact]
    public async Task Verify_finds_what_is_missing_or_changed()
    {
        var address = servers.NewArchive();
        Add(
            address,
            Story(),
            Story("urn:example:2", "Nobody was hurt when the ferry ran aground off the northern point, said the coast guard.")
        );
        using var archive = Open(address);
        Assert.Empty(archive.Verify(default));
        var database = address[(address.LastIndexOf('/') + 1)..];
        var key = (ulong)Story().Key;
        await servers.Run(0, $"INSERT INTO {database}.fingerprints (fingerprint, number) SELECT 1, {key}");
        Assert.Contains("urn:example:1 of Reuters, version 1, is missing fingerprints or has another story's", archive.Verify(default));
        await servers.Run(0, $"INSERT INTO {database}.fingerprints (fingerprint, number, removed) SELECT 1, {key}, 1");
        Assert.Empty(archive.Verify(default));
        await servers.Run(0, $"INSERT INTO {database}.fingerprints (fingerprint, number) SELECT 1, 77");
        Assert.Empty(archive.Verify(default).Where(line => !line.StartsWith("1 were left unfinished", StringComparison.Ordinal)));
        await servers.Run(
            0,
            $"INSERT INTO {database}.stories (number, id, agency, version, body) SELECT {key}, 'urn:example:1', 'Reuters', 1, 'Other words.'"
        );
        Assert.Contains("urn:example:1 of Reuters, version 1, differs from the list of ids", archive.Verify(default));
    }

    [ClickHouseFact]
    public void Drafts_get_the_same_findings_from_a_folder_and_from_ClickHouse()
    {
        var tests = Path.Combine(HouseTests.Root(), "tests");
        var address = servers.NewArchive();
        // The stories of the tests are drafts, and copy of the wire as well; made stories beside them have stock phrases.
        Assert.InRange(Run("wire", "add", "--archive", "wire", "--agency", "Reuters", tests).Code, 0, 1);
        using (var writer = WireArchives.OpenToWrite(ArchiveName.Parse("wire"), _folder.Path, () => { }, default))
        {
            foreach (var story in SampleStories())
                writer.Add(story, hasVersion: true);
            writer.Close();
        }

        Assert.Equal(0, Run("wire", "copy", "wire", address).Code);
        foreach (var (draft, number) in SampleStories().Select((story, number) => (story, number)).Where(each => each.number % 10 == 0))
            _folder.Write(
                $"drafts/{number}.md",
                $"---\ntitle: Story {number}\n{(number % 20 == 0 ? "" : $"date: {draft.Day!.Value.AddDays(number % 30):yyyy-MM-dd}\n")}---\n\n{draft.Body[..(draft.Body.Length / 2)]}\n\nNew words of our own, and nothing else in this place."
            );
        string[] drafts =
        [
            .. Directory
                .EnumerateFiles(tests, "*", SearchOption.AllDirectories)
                .Where(file =>
                    Path.GetExtension(file) is ".md" or ".txt"
                    && !file.Contains("verified")
                    && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}")
                    && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")
                ),
            "drafts",
        ];
        var expected = Run(["check", "--skip", "titles", "--wire", "wire", "--require-wire", "--format", "json", .. drafts]);
        var actual = Run(["check", "--skip", "titles", "--wire", address, "--require-wire", "--format", "json", .. drafts]);
        Assert.Equal("", actual.Error);
        Assert.Equal(expected, actual);
        Assert.True(expected.Output.Split("\"wire/").Length > 50, expected.Output);

        static IEnumerable<WireStory> SampleStories() =>
            Enumerable
                .Range(0, 300)
                .Select(number => SampleWire.Make(number, 120))
                .Select((story, number) => story with { Sent = story.Sent!.Value.AddDays(number) });
    }

    [ClickHouseFact]
    public void Commands_work_as_they_do_on_a_folder()
    {
        var address = servers.NewArchive();
        _folder.Write(
            "ferry.jsonl",
            """
            {"id": "ferry-1", "version": 1, "agency": "Reuters", "date": "2026-02-02T14:30:00Z", "headline": "Ferry stops", "body": "The ferry to the outer islands will stop at noon because two of its engines failed in the night, the harbour master of Vik said."}
            {"id": "ferry-1", "version": 2, "agency": "Reuters", "date": "2026-02-02T16:00:00Z", "status": "corrected", "headline": "Ferry stops", "body": "The ferry to the outer islands will stop at noon because one of its engines failed in the night, the harbour master of Vik said."}
            {"id": "quay-1", "agency": "dpa", "date": "2026-01-20", "headline": "New quay", "body": "The council opened its new quay with a concert."}

            """
        );
        _folder.Write("talk.md", "The ferry to the outer islands will stop at noon because two of its engines failed.");
        foreach (var (archive, shown) in new[] { ("wire", "wire"), (address, address) })
        {
            Assert.Equal($"Added 3 stories to {shown}.\n", Run("wire", "add", "--archive", archive, "ferry.jsonl").Output);
            Assert.Equal(
                $"Added 0 stories to {shown}; 3 were there already.\n",
                Run("wire", "add", "--archive", archive, "ferry.jsonl").Output
            );
            Assert.Equal("3 stories, all sound.\n", Run("wire", "verify", "--archive", archive).Output);
        }

        string[][] alike =
        [
            ["wire", "search", "ferry", "ENGINES"],
            ["wire", "search", "gines"],
            ["wire", "compare", "talk.md", "ferry-1"],
            ["wire", "compare", "--version", "1", "talk.md", "ferry-1"],
            ["wire", "compare", "talk.md", "quay-1"],
        ];
        foreach (var command in alike)
            Assert.Equal(Sorted(Run([.. command, "--archive", "wire"])), Sorted(Run([.. command, "--archive", address])));
        Assert.Equal(
            Run("wire", "info", "--archive", "wire").Output.Split("\n\n")[0],
            Run("wire", "info", "--archive", address).Output.Split("\n\n")[0]
        );
        Assert.Equal($"Copied 0 stories to {address}; 3 were there already.\n", Run("wire", "copy", "wire", address).Output);
        Assert.Equal("Copied 3 stories to back.\n", Run("wire", "copy", address, "back").Output);
        Assert.Equal($"Removed 2 stories from {address}.\n", Run("wire", "remove", "--archive", address, "ferry-1").Output);
        Assert.Equal(
            (1, $"style-lint: {address} has no such story\n"),
            Run("wire", "remove", "--archive", address, "ferry-1") is var again ? (again.Code, again.Error) : default
        );
        Assert.Equal(
            (2, $"style-lint: the wire archive {address} is compacted by ClickHouse itself; 'wire compact' is for archives in folders\n"),
            Run("wire", "compact", "--archive", address) is var compact ? (compact.Code, compact.Error) : default
        );
        Assert.Contains(
            "is already a wire archive; nothing was changed",
            Run(
                ClickHouseServers.Elsewhere is null
                    ? ["wire", "init", "--archive", address, "--cluster", "newsroom"]
                    : ["wire", "init", "--archive", address]
            ).Output
        );

        // Two stories of a moment have no order between them.
        static string Sorted(CommandRun run) => string.Join('\n', run.ToString().Split("\n\n").Order());
    }

    [ClickHouseFact]
    public void An_archive_that_is_not_there_or_of_another_form_is_one_clear_line()
    {
        var database = servers.NewDatabase();
        var missing = servers.Address(0, database);
        Assert.Equal(
            (2, $"style-lint: the wire archive {missing} doesn't exist; create it with 'style-lint wire init --archive {missing}'\n"),
            Run("wire", "info", "--archive", missing) is var info ? (info.Code, info.Error) : default
        );
        var address = servers.NewArchive();
        Assert.Equal(0, Run("wire", "info", "--archive", address).Code);
        _ = servers.Run(0, $"DROP TABLE {address[(address.LastIndexOf('/') + 1)..]}.archive").GetAwaiter().GetResult();
        _ = servers
            .Run(
                0,
                $"CREATE TABLE {address[(address.LastIndexOf('/') + 1)..]}.archive ENGINE = MergeTree ORDER BY form AS SELECT '2' AS form, 'other' AS fingerprints, '' AS cluster"
            )
            .GetAwaiter()
            .GetResult();
        _folder.Write("talk.md", "The ferry will stop at noon today because of a storm.");
        var check = Run("check", "--wire", address, "talk.md");
        Assert.Equal(0, check.Code);
        Assert.Equal(
            $"style-lint: the wire archive {address} was made by another version of StyleLint; use that version, or add the stories to a new archive\n",
            check.Error
        );
        Assert.Contains("archive not consulted", check.Output);
        Assert.Equal(2, Run("check", "--require-wire", "--wire", address, "talk.md").Code);
    }

    [TwoShardsFact]
    public void One_who_may_only_read_can_check_and_no_password_is_shown()
    {
        var address = servers.NewArchive();
        Add(address, Story());
        var reader = address.Replace("://", "://reader@");
        _folder.Write("talk.md", $"---\ndate: 2026-02-03\n---\n\n{Story().Body}");
        var secrets = new Dictionary<string, string> { ["STYLE_LINT_WIRE_PASSWORD"] = "kept-back" };
        CommandRun With(params string[] arguments) =>
            CommandRun.In(_folder.Path, arguments, around => around with { Variable = secrets.GetValueOrDefault });
        Assert.Contains("wire/possible-copy", With("check", "--wire", reader, "talk.md").Output);
        Assert.StartsWith("1 story", With("wire", "info", "--archive", reader).Output);
        Assert.Equal("1 story, all sound.\n", With("wire", "verify", "--archive", reader).Output);
        _folder.Write("long.md", string.Join(' ', Enumerable.Range(0, 9000).Select(number => $"word{number}")));
        Assert.Equal("", With("check", "--skip", "titles", "--wire", reader, "long.md").Error);
        _folder.Write(
            "more.jsonl",
            """{"id": "x", "agency": "AP", "date": "2026-02-01", "body": "Nothing else was said of it on that day."}"""
        );
        var refused = With("wire", "add", "--archive", reader, "more.jsonl");
        Assert.Equal(2, refused.Code);
        Assert.StartsWith($"style-lint: the wire archive {reader} doesn't allow this user to do that: ", refused.Error);
        secrets["STYLE_LINT_WIRE_PASSWORD"] = "guessed-wrong";
        var locked = With("wire", "info", "--archive", reader);
        Assert.Equal(
            $"style-lint: the wire archive {reader} refuses this user or password; set the password in STYLE_LINT_WIRE_PASSWORD\n",
            locked.Error
        );
        secrets["STYLE_LINT_WIRE"] = address.Replace("://", "://reader:kept-back@");
        Assert.StartsWith("1 story", With("wire", "info").Output);
    }

    [TwoShardsFact]
    public void Each_server_keeps_a_part_and_any_can_be_asked()
    {
        var address = servers.NewArchive();
        var database = address[(address.LastIndexOf('/') + 1)..];
        Add(address, Enumerable.Range(0, 100).Select(number => SampleWire.Make(number, 60)));
        foreach (var table in new[] { "stories", "ids", "fingerprints" })
        {
            var (one, other) = (Count(0, table), Count(1, table));
            Assert.True(one > 20 && other > 20, $"{table}: {one} and {other}");
        }

        foreach (var server in new[] { 0, 1 })
        {
            using var archive = Open(servers.Address(server, database));
            Assert.Equal(100, archive.Info(default).Stories);
            Assert.NotEmpty(archive.Ask(Asking(SampleWire.Make(42, 60)), default).Candidates);
        }

        long Count(int server, string table) =>
            long.Parse(
                servers.Run(server, $"SELECT count() FROM {database}.{table}_part").GetAwaiter().GetResult(),
                System.Globalization.CultureInfo.InvariantCulture
            );
    }

    [TodaysFact]
    public async Task A_server_can_be_told_to_ask_another_for_what_that_one_holds_alone()
    {
        var address = servers.NewArchive();
        var database = address[(address.LastIndexOf('/') + 1)..];
        Add(address, Enumerable.Range(0, 60).Select(number => SampleWire.Make(number, 60)));
        var question = Asking(SampleWire.Make(42, 60), SampleWire.FirstDay);
        const string Told = " SETTINGS optimize_skip_unused_shards = 1";

        // One server twice, of which each is asked for half of the fingerprints.
        var right = await servers.Run(0, Statement(question, $"{database}.fingerprints"));
        Assert.NotEmpty(right);
        Assert.Equal(
            "3\n",
            await servers.Run(
                0,
                $"SELECT count() FROM system.tables WHERE database = '{database}' AND create_table_query LIKE '%min_compress_block_size = 4096%'"
            )
        );
        Assert.Equal(right, await servers.Run(0, Statement(question, Spread("localhost")) + Told));

        // One that is down, and holds none of them.
        var even = question with { Fingerprints = [.. question.Fingerprints.Where(fingerprint => fingerprint % 2 == 0)] };
        Assert.Equal(
            await servers.Run(0, Statement(even, $"{database}.fingerprints")),
            await servers.Run(0, Statement(even, Spread("127.0.0.1:1")) + Told)
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() => servers.Run(0, Statement(even, Spread("127.0.0.1:1"))));

        string Spread(string other) => $"remote('127.0.0.1,{other}', {database}, fingerprints, 'default', '', fingerprint)";
        static string Statement(WireQuestion question, string table) =>
            ClickHouseQuestion.Statement(question).Replace("FROM fingerprints", $"FROM {table}");
    }

    [TwoShardsFact]
    public void A_server_that_lacks_its_tables_is_said()
    {
        var database = servers.NewDatabase();
        var address = servers.Address(0, database);
        var init = Run("wire", "init", "--archive", address, "--cluster", "newsroom");
        Assert.Equal((0, ""), (init.Code, init.Error));
        Assert.Contains("run the same command with the address of each", init.Output);
        _folder.Write(
            "more.jsonl",
            """{"id": "x", "agency": "AP", "date": "2026-02-01", "body": "Nothing else was said of it on that day."}"""
        );
        var add = Run("wire", "add", "--archive", address, "more.jsonl");
        Assert.Equal(2, add.Code);
        Assert.Contains("is missing on one of its servers", add.Error);
        Assert.Single(add.Error.TrimEnd().Split('\n'));
        Assert.Contains(
            "has no cluster nowhere",
            Run("wire", "init", "--archive", servers.Address(0, servers.NewDatabase()), "--cluster", "nowhere").Error
        );
    }

    [TwoShardsFact]
    public void A_server_that_dies_while_stories_are_added_loses_none_that_were_reported_and_the_same_command_completes_it()
    {
        var address = servers.NewArchive();
        var stories = Enumerable.Range(0, 25_000).Select(number => SampleWire.Make(number, 40)).ToList();
        long reported;
        using (var writer = Write(address))
        {
            var broken = Assert.Throws<WireArchiveException>(() =>
            {
                foreach (var story in stories)
                {
                    writer.Add(story, hasVersion: true);
                    if (writer.Added > 0 && servers.Own.IsRunning(1))
                        servers.Own.Kill(1);
                }

                writer.Close();
            });
            reported = writer.Added;
            Assert.InRange(reported, 1, stories.Count - 1);
            Assert.Contains($"{reported} stories were added before and stay; run the command again for the others", broken.Message);
            Assert.Contains("can't reach all of its servers", broken.Message);
        }

        servers.Own.Start(1);
        using (var archive = Open(address))
        {
            var kept = archive.EarliestFirst(default).Select(story => story.Key).ToHashSet();
            Assert.All(stories.Take((int)reported), story => Assert.Contains(story.Key, kept));
        }

        var (added, known) = Add(address, stories);
        Assert.Equal(stories.Count, added + known);
        Assert.InRange(known, reported, stories.Count);
        using var whole = Open(address);
        Assert.Equal(stories.Count, whole.Info(default).Stories);
        Assert.Equal(stories.Select(story => story.Key).Order(), whole.EarliestFirst(default).Select(story => story.Key));
        Assert.Empty(whole.Verify(default));
    }

    [TwoShardsFact]
    public void A_server_that_dies_while_drafts_are_checked_costs_a_note()
    {
        var address = servers.NewArchive();
        Add(address, Story());
        for (var number = 0; number < 40; number++)
            _folder.Write($"drafts/{number}.md", $"---\ndate: 2026-02-03\n---\n\n{Story().Body}");
        Assert.Contains("wire/possible-copy", Run("check", "--wire", address, "drafts").Output);
        foreach (var server in new[] { 1, 0 })
        {
            servers.Own.Kill(server);
            if (server == 1)
                LetNotice(address);
            var check = Run("check", "--skip", "titles", "--wire", address, "drafts");
            Assert.Contains(
                server == 1 ? "can't reach all of its servers: Connection refused" : "can't be reached: Connection refused",
                Assert.Single(check.Error.TrimEnd().Split('\n'))
            );
            Assert.Contains("archive not consulted", check.Output);
            Assert.Equal(0, check.Code);
            Assert.Equal(2, Run("check", "--wire", address, "--require-wire", "drafts").Code);
        }

        servers.Own.Start(0);
        servers.Own.Start(1);
        Assert.Contains("wire/possible-copy", Run("check", "--wire", address, "drafts").Output);
    }

    // The first server may still hold a connection to the killed one, and says another word when it breaks off.
    void LetNotice(string address)
    {
        var statement = $"SELECT count() FROM {address[(address.LastIndexOf('/') + 1)..]}.fingerprints";
        for (var tries = 0; tries < 20; tries++)
        {
            if (Record.Exception(() => servers.Run(0, statement).GetAwaiter().GetResult())?.Message.Contains("Connection refused") == true)
                return;
        }
    }

    void Forget(string address)
    {
        var database = address[(address.LastIndexOf('/') + 1)..];
        foreach (var server in ClickHouseServers.Elsewhere is null ? [0, 1] : new[] { 0 })
            _ = servers
                .Run(server, $"TRUNCATE TABLE {database}.ids{(ClickHouseServers.Elsewhere is null ? "_part" : "")}")
                .GetAwaiter()
                .GetResult();
    }
}
