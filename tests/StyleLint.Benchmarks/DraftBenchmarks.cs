using System.Text;
using BenchmarkDotNet.Attributes;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Benchmarks;

/// <summary>One warm draft of 20 kB, and the stages it goes through. The house allows 5 ms and 2 MiB for all of it.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 20, iterationCount: 12)]
public class DraftBenchmarks
{
    static readonly DateOnly Today = new(2026, 2, 3);

    readonly byte[] _bytes = Encoding.UTF8.GetBytes(SampleDraft.Make(20_000));
    readonly Linter _linter = new(RuleSet.Default, new(FactBook.Default, Today));
    SourceText _source = null!;
    Draft _draft = null!;

    [GlobalSetup]
    public void Setup()
    {
        _source = SourceText.Decode(_bytes, "stories/draft.md");
        _draft = Draft.Parse(_source);
    }

    [Benchmark(Baseline = true)]
    public int Lint() => _linter.Lint(SourceText.Decode(_bytes, "stories/draft.md")).Diagnostics.Length;

    [Benchmark]
    public int Decode() => SourceText.Decode(_bytes, "stories/draft.md").LineCount;

    [Benchmark]
    public int Parse() => Draft.Parse(_source).Passages.Length;

    [Benchmark]
    public int ReadPage() => Story().Page.Roles.Length;

    [Benchmark]
    public int ReadQuotes() => Story().Quotes.Length;

    [Benchmark]
    public int ReadDates() => Story().Dates.Length;

    [Benchmark]
    public int ReadMentions() => Story().Mentions.Length;

    Story Story() => new(_draft, FactBook.Default, Today);
}
