Console.WriteLine("FollowUp");
