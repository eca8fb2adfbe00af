namespace StyleLint.Rules;

/// <summary>A check that is compiled when it first looks at a draft.</summary>
sealed class LateAnalyzer(Func<IAnalyzer> compile) : IAnalyzer
{
    readonly Lazy<IAnalyzer> _compiled = new(compile);

    /// <summary>The check; null until it has looked at a draft.</summary>
    internal IAnalyzer? Compiled => _compiled.IsValueCreated ? _compiled.Value : null;

    public void Analyze(in Analysis analysis) => _compiled.Value.Analyze(analysis);
}
