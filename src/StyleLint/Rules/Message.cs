using System.Collections.Immutable;
using System.Text;

namespace StyleLint.Rules;

/// <summary>
/// A rule's message, parsed when it is first filled. <c>{name}</c> stands for a placeholder of the kind, <c>{{</c> and <c>}}</c> for a
/// brace; in Vale's kinds, <c>%s</c> and <c>%[2]s</c> stand for the kind's placeholders in order, and in a message that names none of them
/// in braces, braces are literal.
/// </summary>
public sealed class Message
{
    readonly Lazy<string> _template;
    readonly Lazy<Parsed> _parsed;

    /// <param name="template">Gives the message as written, when it is needed.</param>
    /// <param name="placeholders">The kind's placeholders.</param>
    /// <param name="isOfVale">Whether the kind is Vale's, whose own messages have no placeholders in braces: braces that name none are
    /// literal.</param>
    internal Message(Lazy<string> template, ImmutableArray<string> placeholders, bool isOfVale = false)
    {
        _template = template;
        _parsed = new(() => Read(template.Value, placeholders, isOfVale));
    }

    /// <summary>The message as the rule writes it.</summary>
    public string Template => _template.Value;

    /// <summary>The placeholders it names, in order.</summary>
    public IEnumerable<string> Names => _parsed.Value.Parts.Select(part => part.Name).OfType<string>().Where(name => name.Length > 0);

    /// <summary>Text in braces that names no placeholder, and so is shown as written.</summary>
    internal ImmutableArray<string> InBraces => _parsed.Value.InBraces;

    /// <summary>Parses a template.</summary>
    /// <param name="template">The message as written.</param>
    /// <param name="placeholders">The kind's placeholders, for <c>%s</c>; those not used by number are used in order.</param>
    public static Message Parse(string template, ImmutableArray<string> placeholders) => new(new Lazy<string>(template), placeholders);

    static Parsed Read(string template, ImmutableArray<string> placeholders, bool isOfVale)
    {
        var hasNames = !isOfVale || placeholders.Any(name => template.Contains($"{{{name}}}", StringComparison.Ordinal));
        var inBraces = ImmutableArray.CreateBuilder<string>();
        var parts = ImmutableArray.CreateBuilder<(string, string?)>();
        var literal = new StringBuilder();
        var next = 0;
        for (var at = 0; at < template.Length; at++)
        {
            var rest = template.AsSpan(at);
            if (rest.StartsWith("%%") || (hasNames && (rest.StartsWith("{{") || rest.StartsWith("}}"))))
            {
                literal.Append(rest[0]);
                at++;
            }
            else if (rest[0] == '{' && rest.IndexOf('}') is var close and > 1)
            {
                var name = rest[1..close].ToString();
                if (!isOfVale || placeholders.Contains(name))
                {
                    Close(name);
                }
                else
                {
                    inBraces.Add(name);
                    literal.Append(rest[..(close + 1)]);
                }

                at += close;
            }
            else if (PercentVerb(rest, ref next) is { Length: > 0 } verb)
            {
                Close(verb.Index < placeholders.Length ? placeholders[verb.Index] : "");
                at += verb.Length - 1;
            }
            else
            {
                literal.Append(rest[0]);
            }
        }

        Close(null);
        return new(parts.ToImmutable(), inBraces.ToImmutable());

        void Close(string? name)
        {
            parts.Add((literal.ToString(), name));
            literal.Clear();
        }
    }

    /// <summary>The message with its placeholders filled; one without a value becomes empty.</summary>
    public string Fill(ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = new StringBuilder();
        foreach (var (literal, name) in _parsed.Value.Parts)
        {
            text.Append(literal);
            if (name is null)
                continue;
            foreach (var value in values)
            {
                if (value.Name == name)
                    text.Append(value.Value);
            }
        }

        return text.ToString();
    }

    // "%s", "%d", "%v" and "%[2]s": its length and which placeholder it is.
    static (int Length, int Index) PercentVerb(ReadOnlySpan<char> rest, ref int next)
    {
        if (rest[0] != '%' || rest.Length < 2)
            return default;
        if (rest[1] is 's' or 'd' or 'v' or 'q')
            return (2, next++);
        if (rest[1] != '[' || rest.IndexOf(']') is not (var close and > 2) || close + 1 >= rest.Length)
            return default;
        return int.TryParse(rest[2..close], out var number) && number >= 1 ? (close + 2, number - 1) : default;
    }

    sealed record Parsed(ImmutableArray<(string Literal, string? Name)> Parts, ImmutableArray<string> InBraces);
}
