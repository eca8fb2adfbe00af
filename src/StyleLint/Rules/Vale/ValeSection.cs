using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>What one section of Vale's settings says of the files that it is for.</summary>
/// <param name="Pattern">What stands between its brackets; <c>*</c> for all files.</param>
/// <param name="Glob">The same, read; null where it is for all files.</param>
sealed record ValeSection(string Pattern, ValeGlob? Glob)
{
    /// <summary>The styles that hold; null where it does not say.</summary>
    internal ImmutableArray<string>? Styles { get; set; }

    /// <summary>Rules, and levels of styles, by themselves; the last for a name counts.</summary>
    internal List<ValeSwitch> Switches { get; } = [];

    /// <summary>What is no text, in paragraphs of its own and inside of them.</summary>
    internal List<Regex> Blocks { get; } = [];

    /// <inheritdoc cref="Blocks"/>
    internal List<Regex> Tokens { get; } = [];

    /// <summary>What stands around comments besides the marks of the format.</summary>
    internal (string Open, string Close)? CommentMarks { get; set; }

    /// <summary>Whether it is for a file, or for all whose names end so.</summary>
    internal bool Holds(string path) => Glob is null || Glob.IsMatch(path);
}

/// <summary>A rule or a style that a section names by itself.</summary>
/// <param name="Name">The name, and where it stands.</param>
/// <param name="Source">The file.</param>
/// <param name="IsOn">Whether it runs.</param>
/// <param name="Level">The level it gets; null for its own.</param>
sealed record ValeSwitch(SettingsName Name, SourceText Source, bool IsOn, Severity? Level)
{
    /// <summary>Whether it is a style's and no rule's.</summary>
    internal bool IsStyle => !Name.Name.AsSpan().ContainsAny('.', '/');
}
