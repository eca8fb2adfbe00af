using System.Collections.Immutable;
using StyleLint.Benchmarks;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.Tests.Growth;

/// <summary>A check with every rule that ships, those that are off too, as <see cref="StepCounter"/> runs it in the rewritten engine.</summary>
static class CountedRun
{
    internal static Func<string, string, (long[] Steps, long Bytes)> Start(ImmutableArray<string> methods)
    {
        Steps.Begin(methods);
        var archive = new WireMemory([.. Enumerable.Range(0, 20).Select(number => SampleWire.Make(number))]);
        var linters = new[] { null, "ap" }.Select(house => new Linter(AllOn(RuleSet.Of(house)), new(FactBook.Default, Check.Today) { Archive = archive })).ToList();
        return (text, path) =>
        {
            Steps.Take();
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var linter in linters)
                _ = linter.Lint(SourceText.From(text, path));
            return (Steps.Take(), GC.GetAllocatedBytesForCurrentThread() - before);
        };
    }

    internal static string Worst(long[] small, long[] large) => Steps.Worst(small, large);

    static RuleSet AllOn(RuleSet rules) =>
        new([.. rules.Rules.Select(rule => rule.Level == Severity.Off ? rule with { Level = Severity.Suggestion } : rule)]);
}
