using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Rules;
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

    readonly ImmutableArray<string> _all;
    readonly Regex? _wholeWords;
    readonly Regex? _anywhere;
    readonly Regex _tokens;
    readonly Literals? _words;
    readonly bool _isEmpty;

    CaseExceptions(IEnumerable<string> expressions)
    {
        // The longest first, so that it is taken before those that it begins with.
        ImmutableArray<string> all = [.. expressions.OrderByDescending(each => each.Length)];
        _isEmpty = all.IsEmpty;
        _all = all;
        var words = all.Select(each => RequiredWords.Of(each)).ToList();
        if (!_isEmpty && words.TrueForAll(each => each is not null))
            _words = new(words.SelectMany(each => each!.Value).Select(word => word.Text), ignoreCase: true);
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

    // What a block is cut into before its case is set: exceptions, in whatever capitals, and words.
    Regex Split { get; }

    /// <summary>A block cut into exceptions, in whatever capitals, and words.</summary>
    internal List<string> Cut(string text) => MayStandIn(text) ? Tokens(Split, text) : PlainTokens(text);

    internal static CaseExceptions Read(YamlMap map, ImmutableArray<Problem>.Builder problems) =>
        new(PatternKeys.ReadAll(map.TextList("exceptions"), keepGroups: false, problems));

    /// <summary>These and the words of a vocabulary.</summary>
    internal CaseExceptions With(Vocabulary vocabulary) =>
        vocabulary.Accepted.IsEmpty
            ? this
            : new(_all.Concat(vocabulary.Accepted.Select(entry => PatternSyntax.Translate(entry, keepGroups: false, out _))));

    /// <summary>Whether a block holds one of them, as whole words.</summary>
    internal bool StandIn(string text) => MayStandIn(text) && _wholeWords!.IsMatch(text);

    /// <summary>Whether a word is one of them or holds one, in its own capitals.</summary>
    internal bool Hold(string word) => MayStandIn(word) && _anywhere!.IsMatch(word);

    /// <summary>What is compared: exceptions in their own capitals, and words.</summary>
    internal List<string> Tokens(string text) => MayStandIn(text) ? Tokens(_tokens, text) : PlainTokens(text);

    bool MayStandIn(string text) => !_isEmpty && (_words is null || _words.AnyIn(text));

    static List<string> Tokens(Regex expression, string text)
    {
        var tokens = new List<string>();
        foreach (Match match in expression.Matches(text))
            tokens.Add(match.Value);
        return tokens;
    }

    // What the expression for words finds.
    static List<string> PlainTokens(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) && !char.IsNumber(text[at]) && text[at] != '*')
                continue;
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            tokens.Add(text[start..at]);
        }

        return tokens;
    }
}
