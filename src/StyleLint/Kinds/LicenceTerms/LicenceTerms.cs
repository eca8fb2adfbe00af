using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Stories taken over from a house that asks for a line of credit, without that line.</summary>
sealed class LicenceTerms : IAnalyzer
{
    readonly ImmutableArray<Licensor> _licensors;

    LicenceTerms(ImmutableArray<Licensor> licensors) => _licensors = licensors;

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "licence-terms",
            "Checks that a story taken over from another house, as its header says, carries the credit that house asks for.",
            [
                new("licensors", KeyType.MapList, "The publishers and what they ask for.")
                {
                    IsRequired = true,
                    Keys =
                    [
                        new("name", KeyType.Text, "The publisher's name.") { IsRequired = true },
                        new("hosts", KeyType.TextList, "Its web addresses, without www."),
                        new("credit", KeyType.TextList, "Its credit, as regular expressions; one match is enough.") { IsRequired = true },
                    ],
                },
            ],
            ["name", "source"],
            Compile
        );

    public void Analyze(in Analysis analysis)
    {
        foreach (var field in analysis.Draft.Header.Fields)
        {
            if (field.Kind != FieldKind.Source)
                continue;
            foreach (var value in field.Values)
            {
                if (
                    Find(value.Text) is not { } licensor
                    || analysis.Staff.Agencies.Contains(licensor.Name, StringComparer.OrdinalIgnoreCase)
                )
                    continue;
                if (!HasCredit(analysis.Draft, licensor))
                    analysis.Report(value.All, [("name", licensor.Name), ("source", value.Text)]);
                return;
            }
        }
    }

    Licensor? Find(string source)
    {
        var text = source.AsSpan().Trim();
        var isAddress = text.Contains("://", StringComparison.Ordinal);
        var host = isAddress ? text[(text.IndexOf("://") + 3)..] : text;
        if (host.IndexOfAny("/?#:") is >= 0 and var end)
            host = host[..end];
        foreach (var licensor in _licensors)
        {
            if (!isAddress && text.Equals(licensor.Name, StringComparison.OrdinalIgnoreCase))
                return licensor;
            foreach (var own in licensor.Hosts)
            {
                if (
                    host.Equals(own, StringComparison.OrdinalIgnoreCase)
                    || (
                        host.Length > own.Length && host[^(own.Length + 1)] == '.' && host.EndsWith(own, StringComparison.OrdinalIgnoreCase)
                    )
                )
                    return licensor;
            }
        }

        return null;
    }

    // Anywhere on the page: some set it over the story, some under it, some beside the licence at its foot.
    static bool HasCredit(Draft draft, Licensor licensor)
    {
        foreach (var passage in draft.Passages)
        {
            if (licensor.Credit.IsMatch(passage.Text))
                return true;
        }

        return false;
    }

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var licensors = ImmutableArray.CreateBuilder<Licensor>();
        foreach (var each in map.MapList("licensors"))
        {
            var credit = PatternKeys.ReadAll(each.TextList("credit"), keepGroups: true, problems);
            if (each.Text("name") is { } name && !credit.IsEmpty)
                licensors.Add(
                    new(name, [.. each.TextList("hosts").Select(host => host.Value)], new(string.Join('|', credit), ignoreCase: true, []))
                );
        }

        return new(problems.Any(each => !each.IsNote) ? null : new LicenceTerms(licensors.ToImmutable()), problems.ToImmutable());
    }

    sealed record Licensor(string Name, ImmutableArray<string> Hosts, Pattern Credit);
}
