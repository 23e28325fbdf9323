/** What speaks for a person at a place of a sentence, in tenths; learnt and written by bench/train-slots.bench.ts. */
export const slotWeightLines = `
-30	>num
-26	<=in
-22	<subj i<cap
-21	<<and_word <<num >-
-20	<=a >=of >=questions
-18	>>join_word
-17	<=will >plain
-16	<<that_word >>num Vo<^ i<given
-15	<: Vs>det
-14	<- <=of <exch >unknown
-13	<<upper >cap As<help Ni>cap Pi>.
-12	>word Ao<^ Ns<det Ns>unknown Pi<prep i>cap
-11	<<given <<obj <=his <=one >. >role Mi<word Mi>. Pi Vs>word
-10	<<ing <det As Mi<prep Ms<det ws
-9	>=in >ing Ns<subj Vs
-8	<prep <unknown <word >=with >exch Ms<prep Ns Vs<subj o>word
-7	>det >prep Mo<^ Ns>det
-6	<=on As<word No<^ i<prep i>.
-5	<<word A Ns<prep Ns>-
-4	>s As>. Ms
-3	<<prep
-1	M N wo
1	>>prep
2	>>word
3	wu
4	Ni Ps<^
5	<<subj >>unknown >tell Ms<^ Ns<, P i>act
6	<<join >ed
7	<,word <=and >>act_prep >>act_word >>subj Ni<join Ps o>act o>do o>tell wi
8	>>tell_join Ns<^ i<tell
9	<<and_unknown <=by <~unknowncap >>given >help Ni<prep Ns>join i<join o>~
10	</tell Po
11	<=when <=with <tell >/ >=offered >>det >>ed_det As<prep
12	<<tell <=from >=had Ns<role
13	</ >=a >>act o>,
14	'sown >=told >do o>upper
15	>>obj No</ Vi
16	>>join_unknowncap >modal
17	<^
18	<~ >,prep Ai
19	>=both
20	>=said
21	>,=who >=le
22	>=asked >act
23	<lead
24	's >~
`;
