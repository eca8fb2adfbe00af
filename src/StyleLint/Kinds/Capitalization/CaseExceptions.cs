using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Words that keep their own capitals.</summary>
sealed class CaseExceptions
{
    /// <summary>How long an expression may take over one block.</summary>
    internal static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);

    // A word with whatever signs follow it; stars are code.
    const string Word = @"[\p{N}\p{L}*]+[^\s]*";

    readonly Regex? _wholeWords;
    readonly Regex? _anywhere;
    readonly Regex _tokens;

    CaseExceptions(IEnumerable<string> expressions)
    {
        // The longest first, so that it is taken before those that it begins with.
        ImmutableArray<string> all = [.. expressions.OrderByDescending(each => each.Length)];
        if (!all.IsEmpty)
        {
            var any = string.Join('|', all);
            _wholeWords = new($@"\b(?:{any})\b", RegexOptions.CultureInvariant | RegexOptions.Multiline, TimeLimit);
            _anywhere = new(any, RegexOptions.CultureInvariant, TimeLimit);
        }

        _tokens = new(
            _wholeWords is null ? Word : $"{_wholeWords}|{Word}",
            RegexOptions.CultureInvariant | RegexOptions.Multiline,
            TimeLimit
        );
        Split = new(
            _wholeWords is null ? Word : $"{_wholeWords}|{Word}",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
            TimeLimit
        );
    }

    /// <summary>What a block is cut into before its case is set: exceptions, in whatever capitals, and words.</summary>
    internal Regex Split { get; }

    internal static CaseExceptions Read(YamlMap map, ImmutableArray<Problem>.Builder problems) =>
        new(PatternKeys.ReadAll(map.TextList("exceptions"), keepGroups: false, problems));

    /// <summary>Whether a block holds one of them, as whole words.</summary>
    internal bool StandIn(string text) => _wholeWords?.IsMatch(text) ?? false;

    /// <summary>Whether a word is one of them or holds one, in its own capitals.</summary>
    internal bool Hold(string word) => _anywhere?.IsMatch(word) ?? false;

    /// <summary>What is compared: exceptions in their own capitals, and words.</summary>
    internal List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        foreach (Match match in _tokens.Matches(text))
            tokens.Add(match.Value);
        return tokens;
    }
}
