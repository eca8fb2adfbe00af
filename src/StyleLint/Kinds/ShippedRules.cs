using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The rules that ship inside the engine.</summary>
public static class ShippedRules
{
    static readonly Lazy<RuleSet> Loaded = new(() =>
        RuleSet.Load(ShippedFiles.In("rules/", except: "rules/facts/"), RuleKinds.All).Value);

    extension(RuleSet)
    {
        /// <summary>The rules that ship with StyleLint: everything under <c>rules/</c>.</summary>
        public static RuleSet Default => Loaded.Value;
    }
}
