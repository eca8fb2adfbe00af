using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using VerifyXunit;

namespace StyleLint.Tests;

/// <summary>What the library shows to its hosts: a line that goes or changes here breaks somebody's build.</summary>
public class PublicApiTests
{
    const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    readonly NullabilityInfoContext _nullability = new();

    [Fact]
    public async Task The_library_shows_what_is_agreed()
    {
        var text = new StringBuilder();
        foreach (
            var space in typeof(Linter)
                .Assembly.GetExportedTypes()
                .GroupBy(type => type.Namespace)
                .OrderBy(space => space.Key, StringComparer.Ordinal)
        )
        {
            text.Append(text.Length > 0 ? "\n" : "").Append($"namespace {space.Key}\n");
            // What a block of extensions is made into has no name that anybody could write; its members stand in the class around it too.
            foreach (var type in space.Where(type => !NameOf(type).Contains('$')).OrderBy(NameOf, StringComparer.Ordinal))
            {
                text.Append($"\n  {Head(type)}\n");
                var members = type.IsEnum
                    ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name))}")
                    : type.GetMembers(Declared)
                        .Select(member => (Member: member, Text: Show(member)))
                        .Where(each => each.Text is not null)
                        .OrderByDescending(each => each.Member is ConstructorInfo)
                        .ThenBy(each => each.Member.Name, StringComparer.Ordinal)
                        .ThenBy(each => each.Text, StringComparer.Ordinal)
                        .Select(each => each.Text!);
                foreach (var member in members)
                    text.Append($"    {member}\n");
            }
        }

        await Verifier.Verify(text.ToString());
    }

    static string Head(Type type)
    {
        var what = type.GetMethod("PrintMembers", Declared) is null ? "" : "record ";
        var kind =
            type.IsEnum ? "enum"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsInterface ? "interface"
            : type.IsValueType
                ? (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + what + (type.IsByRefLike ? "ref struct" : "struct")
            : (
                type is { IsAbstract: true, IsSealed: true } ? "static "
                : type.IsAbstract ? "abstract "
                : type.IsSealed ? "sealed "
                : ""
            ) + (what.Length > 0 ? "record" : "class");
        List<Type> bases =
        [
            .. type.BaseType is { } under && under != typeof(object) && under != typeof(ValueType) && under != typeof(Enum)
                ? [under]
                : Type.EmptyTypes,
        ];
        // What is inherited with the base, or comes with every record, says nothing.
        bases.AddRange(
            type.IsEnum
                ? []
                : type.GetInterfaces()
                    .Where(each => type.BaseType?.GetInterfaces().Contains(each) != true && NameOf(each) != $"IEquatable<{NameOf(type)}>")
                    .OrderBy(NameOf, StringComparer.Ordinal)
        );
        return $"{kind} {NameOf(type)}{(bases.Count > 0 ? $" : {string.Join(", ", bases.Select(NameOf))}" : "")}";
    }

    // Null for what nobody outside can use, and for what the compiler adds to every record.
    string? Show(MemberInfo member) =>
        member switch
        {
            ConstructorInfo made when IsShown(made) => $"{Access(made)}new({Parameters(made)})",
            MethodInfo { IsSpecialName: false } method when IsShown(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) =>
                $"{Access(method)}{Shown(_nullability.Create(method.ReturnParameter))} {method.Name}{Generic(method.GetGenericArguments())}({Parameters(method)})",
            MethodInfo { IsSpecialName: true } method
                when IsShown(method)
                    && method.Name.StartsWith("op_", StringComparison.Ordinal)
                    && !method.IsDefined(typeof(CompilerGeneratedAttribute)) =>
                $"{Access(method)}{Shown(_nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
            PropertyInfo { GetMethod: { } read } property when IsShown(read) && property.Name != "EqualityContract" =>
                $"{Access(read)}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{Shown(_nullability.Create(property))} {(property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name)} {{ get;{Written(property)} }}",
            FieldInfo { IsPublic: true, IsSpecialName: false } field =>
                $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Shown(_nullability.Create(field))} {field.Name}{(field.IsLiteral ? $" = {Value(field.GetRawConstantValue())}" : "")}",
            EventInfo raised => $"event {NameOf(raised.EventHandlerType!)} {raised.Name}",
            _ => null,
        };

    static string Value(object? value) =>
        value switch
        {
            null => "default",
            string words => $"\"{words}\"",
            bool flag => flag ? "true" : "false",
            _ => value.ToString()!,
        };

    static bool IsShown(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.Name.StartsWith('<');

    static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface || !method.IsAbstract ? "" : "abstract ");

    static string Written(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } write ? ""
        : write.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;"
        : " set;";

    string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    string Parameter(ParameterInfo parameter)
    {
        var passed =
            parameter.IsOut ? "out "
            : parameter.IsDefined(typeof(IsReadOnlyAttribute)) ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : "";
        var spread =
            parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        return $"{passed}{spread}{Shown(_nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue)}" : "")}";
    }

    static string Shown(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return NameOf(value) + "?";
        var name =
            info.ElementType is { } element ? Shown(element) + "[]"
            : IsTuple(type) ? $"({string.Join(", ", info.GenericTypeArguments.Select(Shown))})"
            : info.GenericTypeArguments.Length > 0 && type.IsGenericType
                ? $"{Bare(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Shown))}>"
            : NameOf(type);
        return !type.IsValueType && info.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }

    static string NameOf(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return NameOf(value) + "?";
        if (IsTuple(type))
            return $"({string.Join(", ", type.GetGenericArguments().Select(NameOf))})";
        if (type.IsArray || type.IsByRef)
            return NameOf(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        return (type.IsNested && !type.IsGenericParameter ? NameOf(type.DeclaringType!) + "." : "")
            + Bare(type)
            + Generic(type.GetGenericArguments());
    }

    static bool IsTuple(Type type) => type.IsGenericType && typeof(ITuple).IsAssignableFrom(type);

    static string Bare(Type type) => type.Name.IndexOf('`') is var tick and >= 0 ? type.Name[..tick] : type.Name;

    static string Generic(Type[] arguments) => arguments.Length > 0 ? $"<{string.Join(", ", arguments.Select(NameOf))}>" : "";
}
