// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <functional>
#include <mutex>
#include <unordered_set>
#include <utility>

namespace frontline {

/// A value of which the program keeps one copy, however often it is said: eight bytes that read as the value. Equal
/// ones are the same one, so that comparing and hashing them costs nothing; they are ordered as the values are. For
/// values that many others repeat (of ten million claims, the actors); what is kept is kept to the end of the program.
/// Safe to make and read in many threads.
///
///     Interned<ActorId> const actor{ActorId{"SAA"}};
///     actor->text;          // "SAA"
///     ActorId id = actor;   // reads as the value
template <typename Value>
class Interned {
public:
    Interned() : value_{nothing()} {}
    explicit Interned(Value value) : value_{kept(std::move(value))} {}

    Interned& operator=(Value value)
    {
        value_ = kept(std::move(value));
        return *this;
    }

    Value const& get() const { return *value_; }
    operator Value const&() const { return *value_; }
    Value const* operator->() const { return value_; }
    bool         empty() const { return value_->empty(); }

    friend bool operator==(Interned a, Interned b) { return a.value_ == b.value_; }
    friend auto operator<=>(Interned a, Interned b)
    {
        using Order = decltype(*a.value_ <=> *b.value_);
        return a == b ? Order{std::strong_ordering::equal} : *a.value_ <=> *b.value_;
    }

private:
    friend struct std::hash<Interned>;

    Value const* value_;

    static Value const* nothing()
    {
        static Value const* const nothing = kept({});
        return nothing;
    }

    static Value const* kept(Value value)
    {
        static std::mutex                 mutex;
        static std::unordered_set<Value>& all = *new std::unordered_set<Value>;  // others may outlive a static one
        std::lock_guard const             lock{mutex};
        return &*all.insert(std::move(value)).first;
    }
};

}  // namespace frontline

template <typename Value>
struct std::hash<frontline::Interned<Value>> {
    std::size_t operator()(frontline::Interned<Value> interned) const
    {
        return std::hash<Value const*>{}(interned.value_);
    }
};
