/** What speaks for a person at a place of a sentence, in tenths; learnt and written by bench/train-slots.bench.ts. */
export const slotWeightLines = `
-30	>num
-25	<=in
-22	<subj i<cap
-21	<<and_word <<num >- >=questions
-20	<=a >=of
-18	>>join_word
-17	<=will >plain
-16	>>num Vo<^ i<given
-15	<: <<that_word Vs>det i>cap
-14	<- <<upper <=of <exch >cap >unknown
-13	>word As<help Pi>.
-12	Ao<^ Mi>. Ns<det Ns>unknown Pi<prep Vs>word
-11	<<given <<obj <=his <=one >. >role Mi<word Pi
-10	<<ing <det As Mi<prep Ms<det ws
-9	>=in >ing Ns<subj Vs
-8	<prep <unknown <word >=with >exch Ms<prep Ns Vs<subj o>word
-7	>det >prep Mo<^ Ns>det
-6	<=on No<^ i<prep i>.
-5	<<word A As<word Ns<prep Ns>-
-4	>s As>. Ms
-3	<<prep
-1	M N wo
1	>>prep
2	>>word
3	wu
4	Ni Ns>act Ps<^
5	<<subj >>unknown >>word_det Ms<^ Ns<, P
6	<<join >ed >tell i>act
7	<,word <=and >>act_prep >>act_word >>subj Ni<join Ps o>do o>tell wi
8	>>tell_join Ni<prep Ns<^ o>act
9	<<and_unknown <=by <~unknowncap >>given >help Ns>join i<join o>~
10	</tell >>det Po
11	<=when <=with <tell >/ >=offered >>ed_det As<prep
12	<<tell <=from >=had Ns<role
13	</ >=a >>act o>,
14	'sown >=told >do o>upper
15	>>obj No</
16	>>join_unknowncap >modal Vi
17	<^
18	<~ >,prep Ai
19	>=both
20	>=said
21	>,=who >=le >act
22	>=asked
23	<lead
24	's >~
`;
