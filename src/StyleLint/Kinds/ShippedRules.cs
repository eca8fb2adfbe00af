using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The rules that ship inside the engine.</summary>
public static class ShippedRules
{
    static readonly Lazy<RuleSet> Loaded = new(() => RuleSet.Load(ShippedFiles.Rules(), RuleKinds.All).Value);

    extension(RuleSet)
    {
        /// <summary>The rules that ship with StyleLint: the families under <c>rules/</c>.</summary>
        public static RuleSet Default => Loaded.Value;

        /// <summary>
        /// The shipped rules as a house wants them (<c>house:</c> in the settings): <c>rules/houses/ap.yml</c> says their levels, and rules
        /// below <c>rules/houses/ap/</c> stand in for those of the same name.
        /// </summary>
        /// <param name="house">One of <see cref="Settings.Houses"/>; null for the rules as they ship.</param>
        public static RuleSet Of(string? house)
        {
            if (house is null)
                return Loaded.Value;
            var rules = RuleSet.Load(ShippedFiles.In($"rules/houses/{house}/"), RuleKinds.All, Loaded.Value).Value;
            var levels = Settings.Load(ShippedFiles.In($"rules/houses/{house}.yml").Single()).Value;
            return new([.. rules.Rules.Select(rule => rule with { Level = levels.LevelOf(rule, "") })]);
        }
    }
}
