using System.Collections.Immutable;
using StyleLint.Benchmarks;
using StyleLint.Wire;
using StyleLint.Workspace.Wire.Folder;
using static StyleLint.Tests.AgencyCopy;

namespace StyleLint.Tests;

/// <summary>What a folder of agency stories survives, and what that costs. See <see cref="ArchiveTests"/>.</summary>
public sealed class FolderArchiveTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    FolderArchiveWriter Write() => FolderArchiveWriter.Open(_folder.Path, "desk/wire", () => { }, CancellationToken.None);

    FolderArchive Open() => FolderArchive.Open(_folder.Path, "desk/wire");

    void Add(params IEnumerable<WireStory> stories)
    {
        using var writer = Write();
        foreach (var story in stories)
            writer.Add(story, hasVersion: true);
        writer.Close();
    }

    [Fact]
    public void What_was_removed_leaves_the_disk_with_compact()
    {
        Add(Enumerable.Range(0, 60).Select(number => SampleWire.Make(number, 60)));
        var gone = SampleWire.Make(8, 60);
        using (var writer = Write())
            writer.Remove([gone.Id]);
        using (var archive = Open())
            Assert.Equal((58, 2), (archive.Info(default).Stories, archive.Info(default).Removed));
        using (var writer = Write())
        {
            Assert.Equal(0, writer.RemoveBefore(SampleWire.FirstDay));
            writer.Compact();
        }

        using var compacted = Open();
        Assert.Equal((58, 0, 1), (compacted.Info(default).Stories, compacted.Info(default).Removed, compacted.Info(default).Parts));
        Assert.Equal(SampleWire.Make(59, 60), compacted.LatestFirst([], default).First());
        Assert.Empty(compacted.Ask(Asking(gone), default).Candidates);
        Assert.Empty(compacted.Verify(default));
    }

    [Fact]
    public void One_who_writes_knows_what_they_wrote_before()
    {
        using var writer = Write();
        Assert.True(writer.Add(Story(), hasVersion: true));
        Assert.False(writer.Add(Story(), hasVersion: true));
        writer.Commit();
        Assert.False(writer.Add(Story(), hasVersion: true));
        Assert.True(writer.Add(Story(version: 2), hasVersion: true));
    }

    [Fact]
    public void One_who_reads_keeps_what_they_opened_whatever_is_written_meanwhile()
    {
        Add(Enumerable.Range(0, 30).Select(number => SampleWire.Make(number, 60)));
        using var before = Open();
        using (var writer = Write())
        {
            writer.Remove([SampleWire.Make(3, 60).Id]);
            writer.Compact();
        }

        Add(Story());
        Assert.Equal(30, before.LatestFirst([], default).Count());
        Assert.Contains(before.Ask(Asking(SampleWire.Make(3, 60)), default).Candidates, candidate => candidate.Number == 3);
        using var after = Open();
        Assert.Equal(30, after.Info(default).Stories);
        Assert.Empty(after.Ask(Asking(SampleWire.Make(3, 60)), default).Candidates);
    }

    [Fact]
    public async Task Readers_may_open_at_any_moment_of_writing()
    {
        Add(Story());
        using var done = new CancellationTokenSource();
        using var hasOpened = new ManualResetEventSlim();
        var reader = Task.Factory.StartNew(
            () =>
            {
                while (!done.IsCancellationRequested)
                {
                    using var archive = Open();
                    Assert.Single(archive.Versions("Reuters", Story().Id, default));
                    hasOpened.Set();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        hasOpened.Wait();
        for (var round = 0; round < 40; round++)
        {
            using var writer = Write();
            writer.Add(SampleWire.Make(round, 30), hasVersion: true);
            writer.Compact();
        }

        await done.CancelAsync();
        await reader;
    }

    [Fact]
    public async Task Two_writers_take_turns_and_lose_nothing()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(part =>
                    Task.Run(() =>
                    {
                        for (var round = 0; round < 5; round++)
                        {
                            using var writer = FolderArchiveWriter.Open(_folder.Path, "desk/wire", () => { }, CancellationToken.None);
                            for (var number = 0; number < 4; number++)
                                writer.Add(Story($"id-{part}-{round}-{number}"), hasVersion: true);
                            writer.Close();
                        }
                    })
                )
        );
        using var archive = Open();
        Assert.Equal(80, archive.LatestFirst([], default).Select(story => story.Id).Distinct().Count());
        Assert.Empty(archive.Verify(default));
    }

    [Fact]
    public void One_who_waits_for_another_writer_can_be_stopped()
    {
        using var first = Write();
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => FolderArchiveWriter.Open(_folder.Path, "desk/wire", cancel.Cancel, cancel.Token));
    }

    [Fact]
    public void Any_byte_turned_over_gives_a_clear_error_or_the_same_answers()
    {
        Add(
            Story(),
            Story("urn:example:2", "Nobody was hurt when the ferry ran aground off the northern point, said the coast guard on the radio."),
            Story(version: 2)
        );
        using (var writer = Write())
            writer.Remove(["urn:example:2"]);
        var expected = Answers();
        var (errors, same) = (0, 0);
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            var bytes = File.ReadAllBytes(file);
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] ^= (byte)(1 << (at % 8));
                File.WriteAllBytes(file, bytes);
                try
                {
                    Assert.Equal(expected, Answers());
                    same++;
                }
                catch (WireArchiveException damage)
                {
                    Assert.Contains("desk/wire", damage.Message.Replace(_folder.Path, "desk/wire"));
                    errors++;
                }

                bytes[at] ^= (byte)(1 << (at % 8));
            }

            File.WriteAllBytes(file, bytes);
        }

        Assert.Equal(expected, Answers());
        // What is not looked at for an answer may be damaged; verify looks at everything.
        Assert.True(errors > same, $"{errors} errors, {same} the same");

        string Answers()
        {
            using var archive = Open();
            var answer = archive.Ask(Asking(Story(), new(2026, 2, 3)), default);
            var read = answer.Candidates.Select(candidate => archive.Read([candidate.Number], default)[0]);
            return $"{string.Join(',', answer.Candidates)} {string.Join(',', answer.Days.Select(days => $"{days.First} {days.Last}"))} {string.Join(',', read)} {string.Join(',', archive.Versions("Reuters", Story().Id, default))}";
        }
    }

    [Fact]
    public void Verify_finds_any_byte_turned_over()
    {
        Add(Story(), Story(version: 2));
        var file = Directory.GetFiles(_folder.Path, "*.segment").Single();
        var bytes = File.ReadAllBytes(file);
        for (var at = 0; at < bytes.Length; at += 3)
        {
            bytes[at] ^= 0x20;
            File.WriteAllBytes(file, bytes);
            Assert.True(IsDamaged(), $"byte {at}");
            bytes[at] ^= 0x20;
        }

        bool IsDamaged()
        {
            try
            {
                using var archive = Open();
                return !archive.Verify(default).IsEmpty;
            }
            catch (WireArchiveException)
            {
                return true;
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void A_file_cut_short_is_said_to_be_damaged(int left)
    {
        Add(Story());
        var file = Directory.GetFiles(_folder.Path, "*.segment").Single();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..left]);
        Assert.Contains("is damaged", Assert.Throws<WireArchiveException>(Open).Message);
    }

    [Fact]
    public void What_a_killed_writer_left_is_swept_and_nothing_else()
    {
        Add(Story());
        var name = new string('a', 32);
        foreach (var litter in new[] { $"{name}.tmp", $"{name}.segment", $"{name}.removed" })
            _folder.Write(litter, "half a segm");
        Add(Story(version: 2));
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), file => file.Contains(name));
        using var archive = Open();
        Assert.Equal(2, archive.Info(default).Stories);
    }

    [Fact]
    public void A_folder_with_other_files_is_left_alone()
    {
        _folder.Write("draft.md", "# Mine");
        Assert.Contains("draft.md", Assert.Throws<WireArchiveException>(Write).Message);
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void An_archive_that_lost_its_manifest_is_not_taken_for_a_new_one()
    {
        Add(Story());
        File.Delete(_folder.Full("manifest"));
        Assert.Contains("manifest", Assert.Throws<WireArchiveException>(Write).Message);
        Assert.Single(Directory.GetFiles(_folder.Path, "*.segment"));
    }

    [Fact]
    public void Where_there_is_no_archive_it_says_how_to_make_one()
    {
        Assert.Contains("wire add --archive desk/wire", Assert.Throws<WireArchiveException>(Open).Message);
        Assert.Contains(
            "no such folder",
            Assert.Throws<WireArchiveException>(() => FolderArchive.Open(_folder.Full("nowhere"), "nowhere")).Message
        );
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("*.segment")]
    [InlineData("*.removed")]
    [InlineData("lock")]
    public void A_pipe_or_a_device_in_the_archive_is_said_to_be_one(string pattern)
    {
        if (OperatingSystem.IsWindows())
            return;
        Add(Story(), Story("b"));
        using (var writer = Write())
            writer.Remove(["b"]);
        var file = Directory.GetFiles(_folder.Path, pattern).Single();
        File.Delete(file);
        using (var made = System.Diagnostics.Process.Start("mkfifo", file))
            made.WaitForExit();
        AssertRefused();
        foreach (var device in (string[])["/dev/zero", "/dev/null", "/dev/tty"])
        {
            File.Delete(file);
            File.CreateSymbolicLink(file, device);
            AssertRefused();
        }

        void AssertRefused()
        {
            if (pattern != "lock")
                Assert.Throws<WireArchiveException>(() => Open().Dispose());
            Assert.Throws<WireArchiveException>(() => Write().Dispose());
        }
    }

    [Fact]
    public void A_lock_that_is_a_link_makes_no_file_elsewhere()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var elsewhere = new TemporaryFolder();
        File.CreateSymbolicLink(_folder.Full("lock"), elsewhere.Full("made"));
        Assert.Contains("lock is a link", Assert.Throws<WireArchiveException>(() => Write().Dispose()).Message);
        Assert.Empty(Directory.GetFiles(elsewhere.Path));
    }

    [Fact]
    public void Many_small_additions_leave_few_parts_to_search()
    {
        for (var number = 0; number < 60; number++)
            Add(SampleWire.Make(number, 20));
        using var archive = Open();
        Assert.Equal(60, archive.Info(default).Stories);
        // Each at least three times what follows it: 60 stories make at most four.
        Assert.InRange(archive.Info(default).Parts, 1, 4);
        Assert.Equal(Enumerable.Range(0, 60).Reverse().Select(number => SampleWire.Make(number, 20)), archive.LatestFirst([], default));
    }

    [Fact]
    public void A_phrase_that_everybody_uses_costs_a_question_no_more_than_a_rare_one()
    {
        const string Phrase = "could not be reached for a word on the matter";
        Add(
            Enumerable
                .Range(0, 3000)
                .Select(number =>
                    Story($"id{number}", Phrase) with
                    {
                        Sent = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(number % 28),
                    }
                )
        );
        using var archive = Open();
        var question = new WireQuestion(Fingerprints.OfText(Phrase), new(2026, 6, 1));
        archive.Ask(question, default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = archive.Ask(question, default);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4096);
        Assert.Empty(answer.Candidates);
        Assert.Contains(2, answer.Days.Select(days => days.CountElsewhere(new(2026, 6, 1))));
        Assert.DoesNotContain(2, answer.Days.Select(days => days.CountElsewhere(new(2026, 1, 14))));
    }
}
