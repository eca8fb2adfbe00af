using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A check that is compiled when a draft first contains a word it requires: a short draft needs only a few of the built-in
/// ones.</summary>
/// <param name="compile">Makes it.</param>
/// <param name="words">Words, in any case, of which everything it finds contains at least one; null if none are known.</param>
sealed class LateAnalyzer(Func<IAnalyzer> compile, Literals? words) : IAnalyzer, ISearcher
{
    readonly Lazy<IAnalyzer> _compiled = new(compile);

    public Literals? Required => _compiled.IsValueCreated ? (_compiled.Value as ISearcher)?.Required : words;

    /// <summary>The words it requires, worked out from its patterns; null if it can find something without any.</summary>
    internal Literals? Compiled =>
        _compiled.Value is ISearcher { LooksAtFile: false, LooksElsewhere: false } searcher ? searcher.Required : null;

    public bool LooksAtFile => _compiled.IsValueCreated && _compiled.Value is ISearcher { LooksAtFile: true };

    public void Analyze(in Analysis analysis)
    {
        if (words is not null && !_compiled.IsValueCreated && analysis.Candidates.TryFind(words, out var places) && places.IsEmpty)
            return;
        _compiled.Value.Analyze(analysis);
    }
}
