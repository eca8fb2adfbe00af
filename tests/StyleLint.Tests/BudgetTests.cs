using StyleLint.Benchmarks;

namespace StyleLint.Tests;

/// <summary>What a warm 20 kB draft with every shipped rule may cost in memory; the benchmarks measure the time.</summary>
public class BudgetTests
{
    const long MostBytes = 2 * 1024 * 1024;

    [Fact]
    public void A_draft_stays_within_its_budget()
    {
        var draft = SampleDraft.Make(20_000);
        for (var i = 0; i < 5; i++)
            Check.Lint(draft);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Check.Lint(draft).Diagnostics.Length;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes <= MostBytes, $"{bytes:N0} bytes for a draft of {draft.Length:N0} characters with {found} findings");
    }

    [Fact]
    public void Cost_grows_with_the_length_of_the_draft_and_no_faster()
    {
        var (small, large) = (SampleDraft.Make(20_000), SampleDraft.Make(160_000));
        Check.Lint(small);
        var (one, eight) = (Cost(small), Cost(large));
        Assert.True(eight < one * 8 * 1.5, $"{one:N0} bytes for one, {eight:N0} for eight times the text");

        static long Cost(string draft)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Check.Lint(draft);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
