using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Diagnostics;

/// <summary>One place that suppresses one rule.</summary>
/// <param name="Rule">The rule as written there.</param>
/// <param name="Suppression">The reason and the place.</param>
/// <param name="Covers">Where it applies: findings that start in here.</param>
sealed record SuppressionScope(string Rule, Suppression Suppression, TextSpan Covers);

/// <summary>
/// Finds a draft's instructions to the linter: <c>style-lint-disable-next-line RULE -- reason</c>, <c>style-lint-disable RULE -- reason</c>
/// up to <c>style-lint-enable RULE</c>, and <c>style-lint: { disable: { RULE: reason } }</c> in the header.
/// </summary>
static class SuppressionReader
{
    const string Prefix = "style-lint-";
    const string HtmlComment = "<!--";

    /// <summary>A draft's suppressions, and what is wrong with the invalid ones: no rule, no reason, an unknown word.</summary>
    internal static Loaded<ImmutableArray<SuppressionScope>> Read(Draft draft)
    {
        var scopes = ImmutableArray.CreateBuilder<SuppressionScope>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        ReadHeader(draft, scopes, problems);
        if (draft.Format == DraftFormat.PlainText)
            ReadPlainText(draft.Source, problems);
        var open = new List<SuppressionScope>();
        var next = NextTexts(draft);
        for (var at = 0; at < draft.Comments.Length; at++)
        {
            var comment = draft.Comments[at];
            if (!IsOurs(comment))
            {
                if (NearMiss.Of(comment.Text) is { } meant)
                    problems.Add(new(draft.Source, comment.Span, $"this comment silences nothing; did you mean {meant}?"));
                continue;
            }

            if (CommandOf(comment, draft.Source, problems) is not { } command)
                continue;
            foreach (var rule in command.Rules)
            {
                var suppression = new Suppression(command.Reason, draft.Source, comment.Span);
                switch (command.Name)
                {
                    case "disable-next-line":
                        scopes.Add(new(rule, suppression, LineAt(draft.Source, next[at])));
                        break;
                    case "disable":
                        open.Add(new(rule, suppression, comment.Span));
                        break;
                    default:
                        if (Close(open, rule, comment.Span) is { } closed)
                            scopes.Add(closed);
                        else
                            problems.Add(new(draft.Source, comment.Span, $"{rule} is not disabled here; this comment enables nothing"));
                        break;
                }
            }
        }

        foreach (var scope in open)
            scopes.Add(scope with { Covers = TextSpan.FromBounds(scope.Covers.End, draft.Source.Text.Length + 1) });
        return new(scopes.ToImmutable(), problems.ToImmutable());
    }

    // The scope that a comment ends; null if none is open.
    static SuppressionScope? Close(List<SuppressionScope> open, string rule, TextSpan comment)
    {
        var at = open.FindLastIndex(scope => RuleId.SameName(scope.Rule, rule));
        if (at < 0)
            return null;
        var closed = open[at] with { Covers = TextSpan.FromBounds(open[at].Covers.End, comment.Start) };
        open.RemoveAt(at);
        return closed;
    }

    /// <summary>What a comment tells the linter.</summary>
    readonly record struct Command(string Name, string Reason, string[] Rules);

    // Null if the instruction can't be carried out, which is then a problem.
    static Command? CommandOf(Comment comment, SourceText source, ImmutableArray<Problem>.Builder problems)
    {
        var text = comment.Text;
        var reasonAt = text.IndexOf(" -- ", StringComparison.Ordinal);
        var reason = reasonAt < 0 ? "" : text[(reasonAt + 4)..].Trim();
        var words = (reasonAt < 0 ? text : text[..reasonAt]).Split([' ', '\t', '\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries);
        var command = words[0][Prefix.Length..].ToLowerInvariant();
        if (command is not ("disable" or "enable" or "disable-next-line"))
        {
            problems.Add(
                new(
                    source,
                    comment.Span,
                    $"unknown comment '{words[0]}'; write style-lint-disable-next-line, style-lint-disable or style-lint-enable"
                )
            );
            return null;
        }

        if (words.Length == 1)
        {
            problems.Add(new(source, comment.Span, "name the rule: <!-- style-lint-disable-next-line dates/weekday-mismatch -- why -->"));
            return null;
        }

        if (reason.Length == 0 && command != "enable")
        {
            problems.Add(new(source, comment.Span, $"give the reason after two hyphens: <!-- {words[0]} {words[1]} -- why -->"));
            return null;
        }

        return new(command, reason, words[1..]);
    }

    static void ReadHeader(Draft draft, ImmutableArray<SuppressionScope>.Builder scopes, ImmutableArray<Problem>.Builder problems)
    {
        var everything = new TextSpan(0, draft.Source.Text.Length + 1);
        foreach (var field in draft.Header.Fields)
        {
            if (field.Kind != FieldKind.StyleLint)
                continue;
            if (field.Node is not YamlMap map || map["disable"] is not YamlMap disable)
            {
                problems.Add(new(draft.Source, field.NameSpan, "write style-lint: { disable: { dates/undated: \"why\" } }"));
                continue;
            }

            foreach (var (key, value) in disable.Entries)
            {
                if (value is YamlScalar { IsNull: false } reason && reason.Value.Trim().Length > 0)
                    scopes.Add(new(key.Value, new(reason.Value.Trim(), draft.Source, key.Span), everything));
                else
                    problems.Add(new(draft.Source, key.Span, $"give the reason: {key.Value}: \"why\""));
            }
        }
    }

    // A comment in other formats is text here: it suppresses nothing, and it gets printed.
    static void ReadPlainText(SourceText source, ImmutableArray<Problem>.Builder problems)
    {
        for (
            var at = source.Text.IndexOf(HtmlComment, StringComparison.Ordinal);
            at >= 0;
            at = source.Text.IndexOf(HtmlComment, at + HtmlComment.Length, StringComparison.Ordinal)
        )
        {
            var line = source.LineSpan(source.PositionAt(at).Line);
            var text = source.Slice(TextSpan.FromBounds(at + HtmlComment.Length, line.End)).Trim();
            if (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || NearMiss.Of(text) is not null)
                problems.Add(
                    new(
                        source,
                        TextSpan.FromBounds(at, line.End),
                        "a .txt draft has no comments: readers will see this line, and it silences nothing. List the rule and the draft "
                            + "under suppress in style-lint.yml"
                    )
                );
        }
    }

    static bool IsOurs(Comment comment) => comment.Text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    // For each comment, where the first text on the lines after it is. In Markdown a blank line may come between, and comments of ours
    // don't count as text. Worked out backwards, so that a thousand in a row cost no more than a thousand apart.
    static int[] NextTexts(Draft draft)
    {
        var (source, comments) = (draft.Source, draft.Comments);
        var next = new int[comments.Length];
        var after = source.Text.Length;
        for (var at = comments.Length - 1; at >= 0; at--)
        {
            var follower = at + 1 < comments.Length ? comments[at + 1] : null;
            var end = comments[at].Span.End;
            var line = source.PositionAt(end).Line;
            next[at] =
                follower is not null && source.PositionAt(follower.Span.End).Line == line ? next[at + 1]
                : line + 1 < source.LineCount ? Beyond(source.LineSpan(line + 1).Start)
                : source.Text.Length;
            after = Beyond(end);

            int Beyond(int offset)
            {
                offset = SkipBlanks(source.Text, offset);
                return follower?.Span.Start == offset && IsOurs(follower) ? after : offset;
            }
        }

        return next;
    }

    static TextSpan LineAt(SourceText source, int offset)
    {
        if (offset == source.Text.Length)
            return new(offset, 1);
        var span = source.LineSpan(source.PositionAt(offset).Line);
        return TextSpan.FromBounds(span.Start, span.End + 1);
    }

    static int SkipBlanks(string text, int at)
    {
        // A block quotation's mark counts as white space.
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '>'))
            at++;
        return at;
    }
}
