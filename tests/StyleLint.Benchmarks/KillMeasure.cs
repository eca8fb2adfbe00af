using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using StyleLint.Wire;
using StyleLint.Workspace.Wire;

namespace StyleLint.Benchmarks;

/// <summary>
/// Kills one of two servers again and again while stories are added and while drafts ask: nothing that was reported as added may be lost,
/// the same command has to complete it, and no answer may be half of one. Ends with an exception where that is not so.
/// </summary>
static class KillMeasure
{
    const int Strikes = 4;
    const int AskingRounds = 10;
    const int Drafts = 60;
    const int Askers = 2;

    // How long one who asks again waits for a server that was started again on a machine with much to do.
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>While stories are added: as somebody does who runs the same command again until it says that all is there.</summary>
    public static void Add(int count, TwoShards shards)
    {
        AddAll(count, shards);
        Compare(count, shards);
    }

    static void AddAll(int count, TwoShards shards)
    {
        var random = new Random(17);
        var reported = 0L;
        for (var strike = 0; ; strike++)
        {
            // Adding is under way again at a tenth, then at a third, …; the last run is left in peace.
            var due = strike < Strikes ? count * (0.1 + ((double)strike / Strikes)) : double.MaxValue;
            var victim = 1 - (strike % 2);
            var kill = Task.CompletedTask;
            var clock = Stopwatch.StartNew();
            using var writer = WireArchives.OpenToWrite(
                ArchiveName.Parse(shards.Address(0, WireMeasure.Database)),
                "",
                () => { },
                CancellationToken.None
            );
            try
            {
                for (var number = 0; number < count; number++)
                {
                    writer.Add(SampleWire.Make(number), hasVersion: true);
                    if (writer.Added > 0 && writer.Added + writer.Known <= reported)
                        throw new InvalidOperationException($"of {reported:N0} stories that were reported, some had to be added again");
                    if (writer.Added > 0 && writer.Added + writer.Known >= due)
                    {
                        // At any moment of a batch.
                        var wait = random.Next(4000);
                        kill = Task.Run(async () =>
                        {
                            await Task.Delay(wait);
                            shards.Kill(victim);
                        });
                        due = double.MaxValue;
                    }
                }

                writer.Close();
                Console.WriteLine($"{writer.Added:N0} added and {writer.Known:N0} there already, in {clock.Elapsed.TotalSeconds:N0} s");
                if (writer.Added + writer.Known != count || writer.Known < reported)
                    throw new InvalidOperationException("that is not all");
                // Of few stories the last are added before the server is killed.
                kill.Wait();
                if (!shards.IsRunning(victim))
                    shards.Start(victim);
                return;
            }
            catch (WireArchiveException broken)
            {
                kill.Wait();
                reported = writer.Added + writer.Known;
                Console.WriteLine(
                    $"server {victim + 1} killed after {clock.Elapsed.TotalSeconds:N0} s, {writer.Added:N0} added and {writer.Known:N0} there already: {OneLine(broken)}"
                );
                shards.Start(victim);
            }
        }
    }

    // Every story, word for word, and the tables against each other.
    static void Compare(int count, TwoShards shards)
    {
        using var archive = Open(shards);
        var read = 0;
        foreach (var story in archive.EarliestFirst(CancellationToken.None))
        {
            var seed = int.Parse(story.Id.AsSpan(story.Id.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);
            if (story != SampleWire.Make(seed + story.Version - 1))
                throw new InvalidOperationException($"{story.Id}, version {story.Version}, is not what was added");
            read++;
        }

        var wrong = archive.Verify(CancellationToken.None);
        Console.WriteLine(
            $"{read:N0} of {count:N0} stories are there as they were added; verify: {(wrong.IsEmpty ? "all sound" : string.Join("; ", wrong))}"
        );
        if (read != count || !wrong.IsEmpty)
            throw new InvalidOperationException("that is not all");
    }

    /// <summary>While drafts ask.</summary>
    public static void Ask(int count, TwoShards shards)
    {
        var random = new Random(19);
        var questions = WireMeasure.Questions(count, Drafts).Select(each => each.Question).ToList();
        var right = Answers(shards, questions);
        var messages = new ConcurrentDictionary<string, int>();
        var (answered, slowest) = (0, TimeSpan.Zero);
        for (var round = 0; round < AskingRounds; round++)
        {
            var victim = round % 2;
            using (var archive = Open(shards))
            {
                var askers = Enumerable
                    .Range(0, Askers)
                    .Select(asker =>
                        Task.Run(() =>
                        {
                            for (var at = asker; ; at++)
                            {
                                var clock = Stopwatch.StartNew();
                                try
                                {
                                    Compare(right[at % Drafts], Answer(archive, questions[at % Drafts]));
                                    Interlocked.Increment(ref answered);
                                }
                                catch (WireArchiveException broken)
                                {
                                    messages.AddOrUpdate(OneLine(broken), 1, (_, times) => times + 1);
                                    return clock.Elapsed;
                                }
                            }
                        })
                    )
                    .ToArray();
                Thread.Sleep(random.Next(2000));
                shards.Kill(victim);
                Task.WaitAll(askers);
                slowest = askers.Select(asker => asker.Result).Append(slowest).Max();
            }

            shards.Start(victim);
            var again = Answers(shards, questions);
            for (var at = 0; at < Drafts; at++)
                Compare(right[at], again[at]);
        }

        Console.WriteLine(
            $"{AskingRounds} servers killed while {Askers} asked: {answered:N0} answers, none of them different; the slowest refusal came after {slowest.TotalSeconds:N1} s:"
        );
        foreach (var (message, times) in messages)
            Console.WriteLine($"  {times} times: {message}");
    }

    static IArchiveReader Open(TwoShards shards) => WireArchives.Open(ArchiveName.Parse(shards.Address(0, WireMeasure.Database)), "");

    static List<(WireAnswer Answer, IReadOnlyList<WireStory> Stories)> Answers(TwoShards shards, List<WireQuestion> questions)
    {
        for (var waited = Stopwatch.StartNew(); ; )
        {
            using var archive = Open(shards);
            try
            {
                return [.. questions.Select(question => Answer(archive, question))];
            }
            catch (WireArchiveException) when (waited.Elapsed < Longest)
            {
                Thread.Sleep(1000);
            }
        }
    }

    static (WireAnswer Answer, IReadOnlyList<WireStory> Stories) Answer(IArchiveReader archive, WireQuestion question)
    {
        var answer = archive.Ask(question, CancellationToken.None);
        return (
            answer,
            [
                .. archive
                    .Read([.. answer.Candidates.Select(candidate => candidate.Number)], CancellationToken.None)
                    .OrderBy(story => story.Key),
            ]
        );
    }

    static void Compare(
        (WireAnswer Answer, IReadOnlyList<WireStory> Stories) right,
        (WireAnswer Answer, IReadOnlyList<WireStory> Stories) given
    )
    {
        if (
            !right.Answer.Candidates.SequenceEqual(given.Answer.Candidates)
            || !right.Answer.Days.SequenceEqual(given.Answer.Days)
            || !right.Stories.SequenceEqual(given.Stories)
        )
            throw new InvalidOperationException("an answer is not the right one");
    }

    static string OneLine(WireArchiveException broken) =>
        broken.Message.Contains('\n') ? throw new InvalidOperationException($"more than a line: {broken.Message}") : broken.Message;
}
