using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>Opens a file that a rule names: a dictionary, a word list, a script.</summary>
/// <param name="rule">The rule's file.</param>
/// <param name="path">The path as the rule gives it, relative to the folder of its style or the one above:
/// <c>config/dictionaries/en_US.dic</c>.
/// </param>
/// <returns>Its bytes; null if there is no such file, or it may not be read.</returns>
public delegate ReadOnlyMemory<byte>? RuleAssets(SourceText rule, string path);
