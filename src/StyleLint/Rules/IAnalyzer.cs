namespace StyleLint.Rules;

/// <summary>One rule's check, compiled. Holds no state between drafts and may be used by several threads at once.</summary>
public interface IAnalyzer
{
    /// <summary>Looks at one draft and reports what breaks the rule.</summary>
    void Analyze(in Analysis analysis);
}
