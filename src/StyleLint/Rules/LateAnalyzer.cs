using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A check that is compiled when it first looks at a draft.</summary>
sealed class LateAnalyzer(Func<IAnalyzer> compile) : IAnalyzer, ISearcher
{
    readonly Lazy<IAnalyzer> _compiled = new(compile);

    // Nobody knows them before it has looked at a draft.
    public Literals? Required => _compiled.IsValueCreated && _compiled.Value is ISearcher searcher ? searcher.Required : null;

    public void Analyze(in Analysis analysis) => _compiled.Value.Analyze(analysis);
}
