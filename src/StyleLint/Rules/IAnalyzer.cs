namespace StyleLint.Rules;

/// <summary>One rule's compiled check. Keeps no state between drafts and may be used by several threads at once.</summary>
public interface IAnalyzer
{
    /// <summary>Checks one draft and reports what breaks the rule.</summary>
    void Analyze(in Analysis analysis);
}
