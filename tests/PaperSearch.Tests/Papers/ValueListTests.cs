using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using PaperSearch.Searching;

namespace PaperSearch.Tests.Papers;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_of_equal_items_are_equal()
    {
        ValueList<string> one = ["a", "b"], same = ["a", "b"], other = ["b", "a"];
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
        Assert.Equal("[a, b]", one.ToString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    public void Json_of_a_list_is_an_array(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ValueList<int>>(json)));

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("[1")]
    [InlineData("[\"a\"]")]
    public void Json_that_is_no_list_is_told(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ValueList<int>>(json));

    // A list's converter hides its item type from the source generator, which then has to be told.
    [Fact]
    public void Generated_json_knows_the_items_of_every_list()
    {
        var seen = new HashSet<Type>();
        var unknown = new List<string>();
        foreach (var root in (Type[])[typeof(SearchRequest), typeof(SearchPage), typeof(AuthorPage), typeof(Paper)])
            Visit(root);
        Assert.Contains(typeof(Author), seen);
        Assert.Empty(unknown);

        void Visit(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (!seen.Add(type))
                return;
            if (SearchJson.Default.GetTypeInfo(type) is null)
                unknown.Add(type.Name);
            if (type.IsGenericType)
                type.GetGenericArguments().ToList().ForEach(Visit);
            if (type.Assembly == typeof(Paper).Assembly && !type.IsGenericType && !type.IsDefined(typeof(JsonConverterAttribute))
                && !type.IsEnum)
                type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToList().ForEach(p => Visit(p.PropertyType));
        }
    }
}
