using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>What a construction made of the words around a trigger.</summary>
/// <param name="Subject">What senses call "subject".</param>
/// <param name="Complement">What senses call "object", or the first complement with a preposition of the table.</param>
/// <param name="Object">What stands without a preposition.</param>
internal readonly record struct Roles(
    Construction Construction, int Governor, Word Subject, Word Complement, Word Object, ImmutableArray<Argument> Arguments, Status? Lent);

/// <summary>Collects the arguments of one trigger; a word has one role.</summary>
internal sealed class ArgumentList
{
    private readonly Scene _scene;
    private readonly ImmutableArray<Argument>.Builder _arguments = ImmutableArray.CreateBuilder<Argument>();

    public ArgumentList(Scene scene) => _scene = scene;

    public void Add(Role role, Word word)
    {
        if (word.IsNone || role is Role.None || _arguments.Any(argument => argument.Token == word.Index)) return;
        var settled = Settled(role, word);
        _arguments.Add(new Argument(settled, word.Index));
        // "attacked the positions of the army": a common noun is where, and its owner is whom.
        if (role is Role.Target && settled is Role.Place && _scene.PlaceAt(word.Index) is null or { Kind: PlaceMentionKind.Anaphor } or { Latitude: null }) _arguments.Add(new Argument(Role.Recipient, word.Index));
    }

    public bool Has(Role role) => _arguments.Any(argument => argument.Role == role);

    public ImmutableArray<Argument> ToImmutable() => _arguments.ToImmutable();

    /// <summary>A target is the place where one is named, and the people where people are.</summary>
    private Role Settled(Role role, Word word)
    {
        var classes = _scene.ClassesOf(word);
        // "The blast killed two": it isn't a party.
        if (role is Role.Actor && (classes & EntityClasses.Event) != 0 && (classes & (EntityClasses.Weapon | EntityClasses.Person | EntityClasses.Group | EntityClasses.State | EntityClasses.Place)) == 0) return Role.Instrument;
        if (role is not Role.Target) return role;
        if (_scene.PlaceAt(word.Index) is not null && (classes & EntityClasses.State) == 0) return Role.Place;
        return (classes & EntityClasses.Place) != 0 && (classes & (EntityClasses.Group | EntityClasses.State | EntityClasses.Person)) == 0 && _scene.ActorAt(word.Index) is null
            ? Role.Place
            : Role.Recipient;
    }
}
