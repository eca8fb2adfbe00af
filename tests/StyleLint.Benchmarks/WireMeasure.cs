using System.Diagnostics;
using System.Globalization;
using StyleLint.Wire;
using StyleLint.Workspace.Wire;

namespace StyleLint.Benchmarks;

/// <summary>
/// A wire archive of a given size, made of invented stories: how fast it grows, how much room it takes, how fast it answers. In two steps,
/// so that the memory of the second is that of a search alone.
/// </summary>
/// <remarks>
/// <c>wire build 1000000 DIR</c>, then <c>wire ask 1000000 DIR</c>; in place of the folder, or beside it to ask both by turns, an address
/// like <c>clickhouse://127.0.0.1:8123/wire</c>, or <c>shards:DIR</c> for two servers of ClickHouse that are started for it and keep what
/// they have in a folder. <c>wire kill-add 1000000 shards:DIR</c> and <c>wire kill-ask 1000000 shards:DIR</c> kill them meanwhile
/// (<see cref="KillMeasure"/>).
/// </remarks>
static class WireMeasure
{
    /// <summary>What the archive of <c>shards:DIR</c> is called.</summary>
    public const string Database = "wire";

    const string Shards = "shards:";

    const int Drafts = 500;
    const int WordsInDraft = 500;

    public static void Run(string[] arguments)
    {
        var count = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        var folder = arguments[2..].FirstOrDefault(place => place.StartsWith(Shards, StringComparison.Ordinal))?[Shards.Length..];
        using var shards = folder is null ? null : StartShards(Path.GetFullPath(folder));
        var address = arguments[0] == "ask" ? shards?.ReaderAddress(0, Database) : shards?.Address(0, Database);
        var places = arguments[2..]
            .Select(place => ArchiveName.Parse(place.StartsWith(Shards, StringComparison.Ordinal) ? address! : place))
            .ToList();
        switch (arguments[0])
        {
            case "build":
                places.ForEach(place => Build(count, place, shards));
                break;
            case "ask":
                Ask(count, places, shards);
                break;
            case "kill-add":
                KillMeasure.Add(count, shards!);
                break;
            case "kill-ask":
                KillMeasure.Ask(count, shards!);
                break;
            default:
                throw new ArgumentException($"'{arguments[0]}' is none of build, ask, kill-add and kill-ask");
        }
    }

    static TwoShards StartShards(string folder)
    {
        var shards = new TwoShards(folder);
        foreach (var server in (ReadOnlySpan<int>)[0, 1])
            WireArchives.Begin(ArchiveName.Parse(shards.Address(server, Database)), TwoShards.Cluster, "", CancellationToken.None);
        return shards;
    }

    /// <summary>What drafts ask of an archive of so many stories, and which story was copied; -1 for none.</summary>
    public static List<(WireQuestion Question, int Taken)> Questions(int count, int drafts)
    {
        var random = new Random(1);
        return
        [
            .. Enumerable
                .Range(0, drafts)
                .Select(draft =>
                {
                    // Every other draft runs a passage of a story of the archive.
                    var own = SampleWire.Make(count + (10 * draft), WordsInDraft).Body;
                    var taken = random.Next(count);
                    var text =
                        draft % 2 == 0
                            ? own
                            : string.Concat(own.AsSpan(0, own.Length * 3 / 4), " ", SampleWire.Make(taken).Body.AsSpan(0, 600));
                    return (
                        new WireQuestion(Fingerprints.OfText(text), SampleWire.FirstDay.AddDays(taken / 1000)),
                        draft % 2 == 0 ? -1 : taken
                    );
                }),
        ];
    }

    static void Build(int count, ArchiveName place, TwoShards? shards)
    {
        const int Sample = 5000;
        for (var number = 0; number < Sample; number++)
            SampleWire.Make(number);
        var before = Environment.CpuUsage.TotalTime;
        for (var number = 0; number < Sample; number++)
            SampleWire.Make(number);
        var making = (Environment.CpuUsage.TotalTime - before) / Sample;

        before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        using (var writer = WireArchives.OpenToWrite(place, Directory.GetCurrentDirectory(), () => { }, CancellationToken.None))
        {
            for (var number = 0; number < count; number++)
                writer.Add(SampleWire.Make(number), hasVersion: true);
            writer.Close();
        }

        // Of all threads, merging included; what it costs to invent the stories is not the archive's.
        var cost = Environment.CpuUsage.TotalTime - before - (making * count);
        Console.WriteLine(
            $"{count:N0} stories in {clock.Elapsed.TotalSeconds:N0} s; {count / cost.TotalSeconds:N0} a second and core of this process, without making them up"
        );
        using var archive = Open(place);
        if (shards is not null)
            Console.WriteLine($"{shards.ProcessorTime.TotalMilliseconds / count * 1000:N0} ms of the servers for 1,000 stories");
        var info = archive.Info(CancellationToken.None);
        Console.WriteLine(
            $"{info.Bytes / 1e6:N0} MB in {info.Parts} parts; a story takes {info.TextBytes / info.Stories:N0} bytes of text and {(info.Bytes - info.TextBytes) / info.Stories:N0} of index"
        );
        Console.WriteLine(
            $"most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB, {Status("RssAnon")} of its own at the end"
        );
    }

    static void Ask(int count, List<ArchiveName> places, TwoShards? shards)
    {
        foreach (var place in places)
        {
            // The first time compiles the code.
            Open(place).Dispose();
            var opening = Enumerable
                .Range(0, 20)
                .Select(_ =>
                {
                    var clock = Stopwatch.StartNew();
                    using var opened = Open(place);
                    return clock.Elapsed.TotalMilliseconds;
                })
                .Order()
                .ToList();
            Console.WriteLine($"{place} opened in {opening[10]:N2} ms, the slowest of 20 in {opening[^1]:N2} ms");
        }

        var questions = Questions(count, Drafts);
        var archives = places.Select(Open).ToList();
        // Warm, the best of three: what else the machine does is not the archive's. By turns, so that it is the same for all of them.
        foreach (var (round, repeats) in (ReadOnlySpan<(string, int)>)[("first", 1), ("warm", 3)])
        {
            var tallies = archives.Select(_ => new Tally()).ToList();
            var before = shards?.ProcessorTime;
            foreach (var (question, taken) in questions)
            {
                for (var at = 0; at < archives.Count; at++)
                    tallies[at].Add(archives[at], question, taken, repeats);
            }

            for (var at = 0; at < archives.Count; at++)
                Console.WriteLine($"{places[at]} {round}: {tallies[at]}");
            if (shards is not null)
                Console.WriteLine(
                    $"{(shards.ProcessorTime - before!.Value).TotalMilliseconds / (Drafts * repeats):N0} ms of the servers for a draft"
                );
        }

        Console.WriteLine(
            $"{questions.Average(each => each.Question.Fingerprints.Length):N0} fingerprints a draft, {Status("RssAnon")} of memory of its own, {Status("RssFile")} of files"
        );
        archives.ForEach(archive => archive.Dispose());
    }

    static IArchiveReader Open(ArchiveName place) => WireArchives.Open(place, Directory.GetCurrentDirectory());

    static string Status(string field) =>
        OperatingSystem.IsLinux()
            ? File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal)).Split(':')[1].Trim()
            : "unknown";

    /// <summary>How one archive answered.</summary>
    sealed class Tally
    {
        readonly List<double> _asked = [];
        readonly List<double> _read = [];
        int _candidates;
        int _taken;
        int _found;

        public void Add(IArchiveReader archive, WireQuestion question, int taken, int repeats)
        {
            var (asked, read) = (double.MaxValue, double.MaxValue);
            WireAnswer answer = null!;
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                var clock = Stopwatch.StartNew();
                answer = archive.Ask(question, CancellationToken.None);
                asked = Math.Min(asked, clock.Elapsed.TotalMilliseconds);
                archive.Read([.. answer.Candidates.Select(candidate => candidate.Number)], CancellationToken.None);
                read = Math.Min(read, clock.Elapsed.TotalMilliseconds);
            }

            _asked.Add(asked);
            _read.Add(read);
            _candidates += answer.Candidates.Length;
            if (taken < 0)
                return;
            _taken++;
            // A folder counts its stories; elsewhere they are named by their keys.
            var key = SampleWire.Make(taken).Key;
            _found += answer.Candidates.Any(candidate => candidate.Number == taken || candidate.Number == key) ? 1 : 0;
        }

        public override string ToString() =>
            $"asked {Times(_asked)}; with its candidates read {Times(_read)}; {_candidates / (double)_asked.Count:N1} candidates a draft; {_found} of {_taken} sources found";

        static string Times(List<double> times)
        {
            times.Sort();
            return $"{times[times.Count / 2]:N2} ms (median), {times[times.Count * 99 / 100]:N2} ms (99 %), {times[^1]:N2} ms (slowest)";
        }
    }
}
