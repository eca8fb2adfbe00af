using System.Text;

namespace StyleLint.Benchmarks;

/// <summary>A long story with what readers look for: quotations, dates, people, links, a list.</summary>
public static class SampleDraft
{
    static readonly string[] Paragraphs =
    [
        "The council of the harbour town voted on Tuesday to close the old bridge to lorries, after an inspection found cracks in "
            + "two of its piers, officials said.",
        "\"We are not going to wait until somebody is hurt,\" said Mayor Ingrid Halvorsen, who has asked the ministry for money since 2021. \"The bridge was built for carts.\"",
        "Ms Halvorsen told reporters on Monday, Feb. 2, that the detour would add **about 14 kilometres** to each trip, and that "
            + "[the plan](https://example.org/plan) would be reviewed on March 15.",
        "Hauliers disagree. \"Nobody has shown us the report,\" Peter Lindqvist, who runs 12 lorries from the quay, said in an interview last week. \"We would like to read it.\"",
        "Former Prime Minister Gordon Brown opened the present quay in 2008, when U.S. President George W. Bush was in office and "
            + "the yard employed 1,200 people.",
        "Analysts at Nordbank said the closure, planned from April 6 to June 30, 2026, would cost firms on the island some 3.5 "
            + "million euros; an earlier estimate, made two years ago, put it at 2.9 million.",
        "- The weight limit falls to 7.5 tonnes at 6 a.m. on Wednesday.\n- Buses, ambulances and fire engines may cross.\n- The ferry runs every 20 minutes until midnight.",
    ];

    public static string Make(int length)
    {
        var draft = new StringBuilder("---\ntitle: Town closes its old bridge to lorries\nauthor: Ada Brown\ndate: 2026-02-03\n---\n\n");
        for (var i = 0; draft.Length < length; i++)
            draft.Append(Paragraphs[i % Paragraphs.Length]).Append("\n\n");
        return draft.ToString();
    }
}
