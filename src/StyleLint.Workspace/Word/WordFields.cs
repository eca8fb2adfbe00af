using System.Text;

namespace StyleLint.Workspace.Word;

/// <summary>Fields, which Word writes as their code and then their text; of the codes only links matter here.</summary>
sealed class WordFields
{
    const string LinkCode = "HYPERLINK";

    // No sound document nests them deeper.
    const int Deepest = 20;

    // No address is longer.
    const int LongestCode = 4000;

    readonly Stack<string?> _open = new();
    readonly StringBuilder _code = new();

    /// <summary>Whether what comes now is the code of a field.</summary>
    public bool IsCode { get; set; }

    /// <summary>Where the text of the innermost field leads; null where nowhere.</summary>
    public string? Address => _open.TryPeek(out var address) ? address : null;

    /// <summary>Some of a field's code.</summary>
    public void Code(string text)
    {
        if (_code.Length + text.Length <= LongestCode)
            _code.Append(text);
    }

    /// <summary>A field begins, comes to its text, or ends.</summary>
    public void Turn(string? to)
    {
        switch (to)
        {
            case "begin" when _open.Count < Deepest:
                _open.Push(null);
                _code.Clear();
                break;
            case "separate" when _open.Count > 0:
                _open.Pop();
                _open.Push(AddressIn(_code.ToString().Trim()));
                break;
            case "end":
                _open.TryPop(out _);
                break;
        }
    }

    // HYPERLINK "https://…" \o "a tip"
    static string? AddressIn(string code) =>
        code.StartsWith(LinkCode, StringComparison.OrdinalIgnoreCase) && code[LinkCode.Length..].TrimStart() is ['"', ..] rest
            ? rest[1..].Split('"')[0]
            : null;
}
