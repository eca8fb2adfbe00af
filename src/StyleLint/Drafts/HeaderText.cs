using System.Globalization;
using StyleLint.Yaml;

namespace StyleLint.Drafts;

/// <summary>Decides which header fields are text to Vale: top-level strings, but not dates, numbers or lists.</summary>
static class HeaderText
{
    internal static bool IsText(HeaderField field, Draft draft)
    {
        if (field.Node is not YamlScalar { IsNull: false } scalar || field.Name.Contains('.') || field.Kind == FieldKind.StyleLint)
            return false;
        if (scalar.IsPlain && IsNoString(scalar.Value))
            return false;
        foreach (var ignored in draft.Reading.IgnoredTags ?? [])
        {
            if (IsCalled(field, ignored, draft.Source.Path))
                return false;
        }

        return true;
    }

    static bool IsNoString(string value) =>
        value is "true" or "false" or "True" or "False" or "TRUE" or "FALSE"
        || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || value.Length >= 8
            && char.IsAsciiDigit(value[0])
            && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    // "frontmatter.title.mdx"
    static bool IsCalled(HeaderField field, string scope, string path)
    {
        var words = scope.Split('.');
        if (!words.Contains("frontmatter"))
            return false;
        foreach (var word in words)
        {
            if (
                word is not ("text" or "frontmatter")
                && word != field.Name
                && !path.EndsWith("." + word, StringComparison.OrdinalIgnoreCase)
            )
                return false;
        }

        return true;
    }
}
