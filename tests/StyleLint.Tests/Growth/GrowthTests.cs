using System.Text;

namespace StyleLint.Tests.Growth;

/// <summary>
/// What a check costs grows with the length of the draft, whatever the draft repeats. Steps are counted and not time, so that a busy
/// machine fails nothing. `STYLE_LINT_GROWTH=all` tries every fragment at every length; the suite tries one in so many, and those again
/// that once grew faster.
/// </summary>
public sealed class GrowthTests
{
    const double Most = 1.2;

    // Where the first so many of a kind are read for nothing and the others are kept, memory seems to grow faster than it does.
    const double MostBytes = 1.3;
    const int OneIn = 64;

    // Beyond the first two only what seems to grow too fast is tried.
    static readonly int[] Lengths = [4_000, 20_000, 40_000, 80_000];

    [Fact]
    public void Steps_and_bytes_grow_with_the_length_whatever_is_repeated()
    {
        var tried = Environment.GetEnvironmentVariable("STYLE_LINT_GROWTH");
        var all = Fragments.All();
        var chosen =
            tried is null ? all.Where((_, at) => at % OneIn == 0).ToList()
            : tried == "all" ? all
            : all.Where(each => each.Name.Contains(tried, StringComparison.Ordinal)).ToList();
        StepCounter.Of(CountedRun.Lint, Benchmarks.SampleDraft.Make(2_000));
        var least = StepCounter.Of(CountedRun.Lint, "").Steps;
        var found = new StringBuilder();
        foreach (var (name, path, text) in chosen)
        {
            var costs = new List<Cost>();
            for (var at = 0; at < Lengths.Length && (at < 2 || Exponent(at - 1) > 1.1); at++)
                costs.Add(StepCounter.Of(CountedRun.Lint, text(Lengths[at]), path));
            // Where a limit sends a page another way, what it costs may leap once; what grows too fast does so each time.
            var (steps, bytes) =
                costs.Count < Lengths.Length
                    ? (0, 0)
                    : (
                        Math.Min(Exponent(2, 1, ofBytes: false), Exponent(3, 2, ofBytes: false)),
                        Math.Min(Exponent(2, 1, ofBytes: true), Exponent(3, 2, ofBytes: true))
                    );
            if (steps > Most || bytes > MostBytes)
                found.Append(
                    $"\n{name}: steps {steps:F2}, bytes {bytes:F2}: {costs[1].Steps:N0} → {costs[3].Steps:N0}, {costs[3].Bytes:N0} bytes; {StepCounter.Worst(costs[1], costs[3])}"
                );

            double Exponent(int to, int from = 0, bool? ofBytes = null)
            {
                var ofSteps = Math.Log(Math.Max(1.0, costs[to].Steps - least) / Math.Max(1.0, costs[from].Steps - least));
                var taken = Math.Log((double)costs[to].Bytes / costs[from].Bytes);
                return (
                        ofBytes switch
                        {
                            true => taken,
                            false => ofSteps,
                            null => Math.Max(ofSteps, taken),
                        }
                    ) / Math.Log((double)Lengths[to] / Lengths[from]);
            }
        }

        Assert.True(found.Length == 0, $"of {chosen.Count} fragments:{found}");
    }
}
