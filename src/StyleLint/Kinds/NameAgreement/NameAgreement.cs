using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>The people of one story: whether it introduces each, tells them apart, and says the same of them throughout.</summary>
static class NameAgreement
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } = new(
        "name-agreement",
        "Finds people whom a story does not introduce, does not tell apart, or of whom it says two things that do not go together.",
        [
            new("check", KeyType.Text, "What has to be so.")
            {
                IsRequired = true,
                Choices = ["incumbency", "roles", "order", "whole", "introduced", "distinct", "caption", "title"],
            },
            new("exempt", KeyType.TextList, "Surnames that need no first name; those of the settings come on top."),
        ],
        ["name", "written", "expected"],
        Compile)
    {
        ReportingOnly = true,
    };

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var exempt = WordSet.Of([.. map.TextList("exempt").Select(item => item.Value)]);
        return new(
            map.Text("check") switch
            {
                "incumbency" => new IncumbencyCheck(),
                "roles" => new RoleConflictCheck(),
                "order" => new NameOrderCheck(exempt),
                "whole" => new WholeNameCheck(exempt),
                "introduced" => new IntroductionCheck(exempt),
                "distinct" => new SharedSurnameCheck(),
                "caption" => new CaptionNameCheck(),
                "title" => new BareTitleCheck(),
                _ => null,
            },
            []);
    }

    /// <summary>Whether a mention stands in the story's own running text.</summary>
    internal static bool IsInBody(Story story, Mention mention) => story.Page.RoleOf(mention.At.Passage) is Role.Body && mention.At.Passage.Index >= 0;

    /// <summary>Whether the settings say that a surname needs no first name.</summary>
    internal static bool IsExempt(in Analysis analysis, ReadOnlySpan<char> surname)
    {
        foreach (var exempt in analysis.ExemptSurnames)
        {
            if (NameComparer.AreEqual(exempt, surname))
                return true;
        }

        return false;
    }

    /// <summary>Whether a surname begins a sentence, where its capital shows nothing.</summary>
    internal static bool BeginsSentence(Story story, Mention mention) => story.SentenceAt(mention.At).Start == mention.At.Start;

    /// <summary>The word that follows a mention at once; empty where a mark stands between.</summary>
    internal static ReadOnlySpan<char> WordAfter(Excerpt at)
    {
        var text = at.Passage.Text.AsSpan(at.End);
        if (text.StartsWith("'s") || text.StartsWith("’s"))
            text = text[2..];
        var words = new Words(text);
        return words.MoveNext() && words.Start == 1 && text[0] == ' ' ? words.Current : [];
    }
}
