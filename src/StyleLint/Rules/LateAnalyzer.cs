using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A check that is compiled when a draft first holds a word that it requires: of those that ship, a short draft needs a
/// few.</summary>
/// <param name="compile">Makes it.</param>
/// <param name="words">Words of which everything that it finds holds one, in any case; null where none are known.</param>
sealed class LateAnalyzer(Func<IAnalyzer> compile, Literals? words) : IAnalyzer, ISearcher
{
    readonly Lazy<IAnalyzer> _compiled = new(compile);

    public Literals? Required => _compiled.IsValueCreated ? (_compiled.Value as ISearcher)?.Required : words;

    /// <summary>What it requires, worked out of its patterns; null where it finds anything without.</summary>
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
