using System.Diagnostics;
using System.Globalization;
using StyleLint.Wire;
using StyleLint.Workspace.Wire;

namespace StyleLint.Benchmarks;

/// <summary>
/// A wire archive of a given size, made of invented stories: how fast it grows, how much room it takes, how fast it answers. In two steps, so that
/// the memory of the second is that of a search alone.
/// </summary>
/// <remarks><c>wire build 1000000 DIR</c>, then <c>wire ask 1000000 DIR</c>.</remarks>
static class WireMeasure
{
    const int Drafts = 2000;
    const int WordsInDraft = 500;

    public static void Run(string[] arguments)
    {
        var (count, folder) = (int.Parse(arguments[1], CultureInfo.InvariantCulture), Path.GetFullPath(arguments[2]));
        if (arguments[0] == "build")
            Build(count, folder);
        else
            Ask(count, folder);
    }

    static void Build(int count, string folder)
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
        using (var writer = FolderArchiveWriter.Open(folder, folder, () => { }, CancellationToken.None))
        {
            for (var number = 0; number < count; number++)
                writer.Add(SampleWire.Make(number), hasVersion: true);
            writer.Close();
        }

        // Of all threads, merging included; what it costs to invent the stories is not the archive's.
        var cost = Environment.CpuUsage.TotalTime - before - (making * count);
        Console.WriteLine($"{count:N0} stories in {clock.Elapsed.TotalSeconds:N0} s; {count / cost.TotalSeconds:N0} a second and core, without making them up");
        using var archive = FolderArchive.Open(folder, folder);
        var info = archive.Info();
        Console.WriteLine($"{info.Bytes / 1e6:N0} MB in {info.Parts} parts; a story takes {info.TextBytes / info.Stories:N0} bytes of text and {(info.Bytes - info.TextBytes) / info.Stories:N0} of index");
        Console.WriteLine($"most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB, {Status("RssAnon")} of its own at the end");
    }

    static void Ask(int count, string folder)
    {
        // The first time compiles the code.
        FolderArchive.Open(folder, folder).Dispose();
        var opening = Enumerable.Range(0, 20).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            using var opened = FolderArchive.Open(folder, folder);
            return clock.Elapsed.TotalMilliseconds;
        }).Order().ToList();
        Console.WriteLine($"opened in {opening[10]:N2} ms, the slowest of 20 in {opening[^1]:N2} ms");

        using var archive = FolderArchive.Open(folder, folder);
        var random = new Random(1);
        var questions = Enumerable.Range(0, Drafts).Select(draft =>
        {
            // Every other draft runs a passage of a story of the archive.
            var own = SampleWire.Make(count + (10 * draft), WordsInDraft).Body;
            var taken = random.Next(count);
            var text = draft % 2 == 0 ? own : string.Concat(own.AsSpan(0, own.Length * 3 / 4), " ", SampleWire.Make(taken).Body.AsSpan(0, 600));
            return (Question: new WireQuestion(Fingerprints.OfText(text), SampleWire.FirstDay.AddDays(taken / 1000)), Taken: draft % 2 == 0 ? -1 : taken);
        }).ToList();
        // Warm, the best of five: what else the machine does is not the archive's.
        foreach (var (round, repeats) in (ReadOnlySpan<(string, int)>)[("first", 1), ("warm", 5)])
        {
            var (times, candidates, found) = (new List<double>(), 0, 0);
            foreach (var (question, taken) in questions)
            {
                WireAnswer answer = null!;
                var best = double.MaxValue;
                for (var repeat = 0; repeat < repeats; repeat++)
                {
                    var clock = Stopwatch.StartNew();
                    answer = archive.Ask(question, CancellationToken.None);
                    best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
                }

                times.Add(best);
                candidates += answer.Candidates.Length;
                found += taken >= 0 && answer.Candidates.Any(candidate => candidate.Number == taken) ? 1 : 0;
            }

            times.Sort();
            Console.WriteLine($"{round}: asked in {times[Drafts / 2]:N2} ms (median), {times[Drafts * 99 / 100]:N2} ms (99 %), {times[^1]:N2} ms (slowest); {candidates / (double)Drafts:N1} candidates a draft; {found} of {Drafts / 2} sources found");
        }

        Console.WriteLine($"{questions.Average(each => each.Question.Fingerprints.Length):N0} fingerprints a draft, {Status("RssAnon")} of memory of its own, {Status("RssFile")} of files");
    }

    static string Status(string field) =>
        OperatingSystem.IsLinux() ? File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal)).Split(':')[1].Trim() : "unknown";
}
